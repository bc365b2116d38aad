// While developing nothing is kept; service-worker.published.js takes this place in what is published.
self.addEventListener('fetch', () => { });
