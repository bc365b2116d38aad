// Keeps the whole app on the device: after the first visit it starts and works without a network. What belongs to a server is never kept.
self.importScripts('./service-worker-assets.js');

const prefix = 'afterset-';
const cacheName = prefix + self.assetsManifest.version;
const base = new URL('./', self.location.href);
const kept = self.assetsManifest.assets.filter(asset => !/\.map$|^service-worker\.js$/.test(asset.url));
const keptAddresses = new Set(kept.map(asset => new URL(asset.url, base).href));
// Where the app comes from an Afterset server: first segments of addresses that are the server's own. AppTests holds the list against the server.
const serversOwn = new Set(['account', 'api', 'claim', 'docs', 'feeds', 'health', 'openapi', 'ready', 'schemas', 'sign-in']);

self.addEventListener('install', event => event.waitUntil(install()));
self.addEventListener('activate', event => event.waitUntil(activate()));
self.addEventListener('fetch', event => {
  const request = event.request;
  const address = new URL(request.url);
  if (request.method !== 'GET' || !address.href.startsWith(base.href)) return;
  const first = address.pathname.slice(base.pathname.length).split('/')[0];
  if (serversOwn.has(first)) return;
  if (request.mode === 'navigate' || keptAddresses.has(address.origin + address.pathname)) event.respondWith(answer(request));
});
self.addEventListener('message', event => { if (event.data === 'take-over') self.skipWaiting(); });

async function install() {
  const cache = await caches.open(cacheName);
  // Names with a fingerprint never change, so what the page has just fetched is taken from the browser's own cache; the hash is checked all the same.
  await cache.addAll(kept.map(asset => new Request(new URL(asset.url, base).href, {
    integrity: asset.hash, cache: asset.url.startsWith('_framework/') ? 'default' : 'no-cache',
  })));
}

async function activate() {
  const names = await caches.keys();
  await Promise.all(names.filter(name => name.startsWith(prefix) && name !== cacheName).map(name => caches.delete(name)));
  await self.clients.claim();
}

async function answer(request) {
  const cache = await caches.open(cacheName);
  const found = await cache.match(request.mode === 'navigate' ? new URL('index.html', base).href : request, { ignoreSearch: true });
  return found ?? fetch(request);
}
