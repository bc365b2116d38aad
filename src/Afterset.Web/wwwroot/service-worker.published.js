// Keeps the whole app on the device: after the first visit it starts and works without a network. What belongs to a server is never kept.
self.importScripts('./service-worker-assets.js');

const prefix = 'afterset-';
const cacheName = prefix + self.assetsManifest.version;
const base = new URL('./', self.location.href);
const assets = self.assetsManifest.assets.filter(asset => !/\.map$|^service-worker\.js$|^icon-.*\.png$/.test(asset.url));
const isLanguage = asset => asset.url.startsWith('languages/');
// Only diaries and calendar files need these: they come with the second visit, or when they are first asked for.
const isForLater = asset => /^_framework\/(Afterset\.Calendar|Ical\.Net|NodaTime)\./.test(asset.url);
const addresses = new Set(assets.map(asset => new URL(asset.url, base).href));
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
  if (request.mode === 'navigate') event.waitUntil(keepLater());
  if (request.mode === 'navigate' || addresses.has(address.origin + address.pathname)) event.respondWith(answer(request));
});
self.addEventListener('message', event => { if (event.data === 'take-over') self.skipWaiting(); });

async function install() {
  const cache = await caches.open(cacheName);
  // Of the languages only those that were spoken on this device before; the others come when they are.
  const spoken = await Promise.all(assets.filter(isLanguage).map(async asset => await caches.match(new URL(asset.url, base).href) ? asset : null));
  await cache.addAll([...assets.filter(asset => !isLanguage(asset) && !isForLater(asset)), ...spoken.filter(asset => asset !== null)].map(asked));
}

// Names with a fingerprint never change, so what the page has just fetched is taken from the browser's own cache; the hash is checked all the same.
function asked(asset) {
  return new Request(new URL(asset.url, base).href, { integrity: asset.hash, cache: asset.url.startsWith('_framework/') ? 'default' : 'no-cache' });
}

async function activate() {
  const names = await caches.keys();
  await Promise.all(names.filter(name => name.startsWith(prefix) && name !== cacheName).map(name => caches.delete(name)));
  await self.clients.claim();
}

async function keepLater() {
  const cache = await caches.open(cacheName);
  for (const asset of assets.filter(isForLater)) {
    const request = asked(asset);
    if (!await cache.match(request)) await cache.add(request).catch(() => { /* Without a network, another time. */ });
  }
}

async function answer(request) {
  const cache = await caches.open(cacheName);
  const found = await cache.match(request.mode === 'navigate' ? new URL('index.html', base).href : request, { ignoreSearch: true });
  if (found) return found;
  const fetched = await fetch(request);
  // A language that is spoken, or a part that is asked for, for the first time: from now on also without a network.
  if (fetched.ok && addresses.has(request.url)) await cache.put(request, fetched.clone());
  return fetched;
}

// A reminder of the server that was chosen: what it says is the server's, and nothing about a body stands in it.
self.addEventListener('push', event => {
  const said = event.data?.json() ?? {};
  event.waitUntil(self.registration.showNotification(said.title ?? 'Afterset', { body: said.body, tag: said.tag, icon: 'icon-192.png', data: said.url ?? base.href }));
});

self.addEventListener('notificationclick', event => {
  event.notification.close();
  const target = new URL(event.notification.data, base);
  event.waitUntil((async () => {
    const open = (await self.clients.matchAll({ type: 'window' })).find(client => client.url.startsWith(base.href));
    if (target.origin === base.origin && open) return open.focus().then(client => client.navigate(target.href));
    return self.clients.openWindow(target.href);
  })());
});
