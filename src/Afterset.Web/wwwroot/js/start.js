// Before anything else is loaded: the right ground, so that a dark room stays dark; then the service worker that keeps the app for later.
const wanted = localStorage.getItem('afterset-appearance') ?? 'system';
document.documentElement.dataset.theme =
  wanted === 'dark' || (wanted === 'system' && matchMedia('(prefers-color-scheme: dark)').matches) ? 'dark' : 'light';
if ('serviceWorker' in navigator)
  navigator.serviceWorker.register('service-worker.js', { updateViaCache: 'none' }).catch(() => { /* Without it the app works, but not offline. */ });
