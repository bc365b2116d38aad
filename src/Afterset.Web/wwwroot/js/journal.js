// @ts-check
// The journal on this device: every entry as one row, exactly the line that was written, and a few words about the device itself.
// Rows are only ever added; "erase" is the one way in which any of them goes.

const NAME = 'afterset';
const VERSION = 1;
// The device's word on its server, and how far it has read there.
const POINT = 'server';
// The device's word on a guided session that is under way.
const SESSION = 'session';

/** @type {Promise<IDBDatabase> | null} */
let opened = null;
const channel = 'BroadcastChannel' in self ? new BroadcastChannel('afterset-journal') : null;

function open() {
  opened ??= new Promise((resolve, reject) => {
    const request = indexedDB.open(NAME, VERSION);
    request.onupgradeneeded = () => {
      const database = request.result;
      // id → { id, line, sent }: sent is 0 for what no server has yet, so that an index can find it.
      database.createObjectStore('entries', { keyPath: 'id' }).createIndex('sent', 'sent');
      database.createObjectStore('device');
    };
    request.onsuccess = () => {
      // Another tab with a newer version asks for an upgrade: let go, or it waits for ever.
      request.result.onversionchange = () => { request.result.close(); opened = null; };
      // The browser took it away: the next call opens it anew instead of failing until the page is loaded again.
      request.result.onclose = () => { opened = null; };
      resolve(request.result);
    };
    request.onerror = () => { opened = null; reject(request.error); };
  });
  return opened;
}

/**
 * @template T
 * @param {string[]} stores
 * @param {IDBTransactionMode} mode
 * @param {(transaction: IDBTransaction) => IDBRequest<T> | void} work
 * @returns {Promise<T | undefined>}
 */
async function run(stores, mode, work) {
  const database = await open();
  return new Promise((resolve, reject) => {
    // Strict: acknowledged means that it is on the disk, as on the server.
    const transaction = database.transaction(stores, mode, { durability: mode === 'readwrite' ? 'strict' : 'default' });
    const request = work(transaction);
    transaction.oncomplete = () => resolve(request ? request.result : undefined);
    transaction.onerror = transaction.onabort = () => reject(transaction.error);
  });
}

/**
 * Nothing more is asked of it: the browser then completes it also when the page is left before it has answered.
 * @param {IDBTransaction} transaction
 */
function complete(transaction) {
  transaction.commit?.();
}

/** All lines, one text: crossing into .NET once is much faster than once an entry. */
export async function readAll() {
  const rows = await run(['entries'], 'readonly', t => t.objectStore('entries').getAll()) ?? [];
  // A row that lost its line is no empty line: it is one that cannot be read.
  return rows.map(row => typeof row.line === 'string' && row.line.trim() !== '' ? row.line : '?').join('\n');
}

/**
 * Adds entries; those whose id is there already stay as they are. Resolves when they are on the disk.
 * @param {string[]} ids
 * @param {string[]} lines
 * @param {boolean} areNew whether no id can be there yet: then nothing is looked up first
 */
export async function add(ids, lines, areNew) {
  await run(['entries'], 'readwrite', t => areNew ? putNew(t, ids, lines) : putMissing(t.objectStore('entries'), ids, lines));
  channel?.postMessage('added');
}

/**
 * @param {IDBObjectStore} store
 * @param {string[]} ids
 * @param {string[]} lines
 */
function putMissing(store, ids, lines) {
  ids.forEach((id, i) => {
    const had = store.get(id);
    had.onsuccess = () => { if (!had.result) store.put({ id, line: lines[i], sent: 0 }); };
  });
}

/**
 * @param {IDBTransaction} transaction in which nothing else is asked for afterwards
 * @param {string[]} ids
 * @param {string[]} lines
 */
function putNew(transaction, ids, lines) {
  ids.forEach((id, i) => { transaction.objectStore('entries').put({ id, line: lines[i], sent: 0 }); });
  complete(transaction);
}

/**
 * The guided session is over: what came of it is added and its word goes, both or neither.
 * @param {string[]} ids new ones
 * @param {string[]} lines
 */
export async function endSession(ids, lines) {
  await run(['entries', 'device'], 'readwrite', t => {
    t.objectStore('device').delete(SESSION);
    putNew(t, ids, lines);
  });
  if (ids.length > 0) channel?.postMessage('added');
}

/**
 * Lines of those entries that are here.
 * @param {string[]} ids
 */
export async function find(ids) {
  /** @type {string[]} */
  const lines = [];
  await run(['entries'], 'readonly', t => {
    for (const id of ids) {
      const had = t.objectStore('entries').get(id);
      had.onsuccess = () => { if (had.result) lines.push(had.result.line); };
    }
  });
  return lines;
}

/**
 * While the made-up athlete is here, nothing goes to a server and nothing comes from one.
 * @param {IDBObjectStore} device
 * @param {() => void} then
 */
function ifDemo(device, then) {
  const demo = device.get('demo');
  demo.onsuccess = () => { if (demo.result !== undefined) then(); };
}

/**
 * Entries that no server has yet: id and line, one after the other.
 * @param {number} most
 * @param {string[]} without ids that are left out
 */
export async function unsent(most, without) {
  let isDemo = false;
  const rows = await run(['entries', 'device'], 'readonly', t => {
    ifDemo(t.objectStore('device'), () => { isDemo = true; });
    return t.objectStore('entries').index('sent').getAll(0, most + without.length);
  }) ?? [];
  const out = new Set(without);
  // The made-up athlete is never sent.
  return isDemo ? [] : rows.filter(row => !out.has(row.id)).slice(0, most).flatMap(row => [row.id, row.line]);
}

export async function countUnsent() {
  return await run(['entries'], 'readonly', t => t.objectStore('entries').index('sent').count(0)) ?? 0;
}

/**
 * Changes entries if this device still stands where the caller thinks, and moves it on: all in one, or nothing.
 * @param {string} from
 * @param {string} to
 * @param {(store: IDBObjectStore) => void} work
 * @returns {Promise<boolean>}
 */
async function moveOn(from, to, work) {
  let isThere = false;
  await run(['entries', 'device'], 'readwrite', t => {
    const device = t.objectStore('device');
    let isDemo = false;
    ifDemo(device, () => { isDemo = true; });
    const at = device.get(POINT);
    at.onsuccess = () => {
      if (at.result !== from || isDemo) return;
      isThere = true;
      if (to !== from) device.put(to, POINT);
      work(t.objectStore('entries'));
    };
  });
  return isThere;
}

/**
 * Keeps what a server told; its word takes the place of ours with the same id.
 * @param {string} from
 * @param {string} to
 * @param {string[]} ids
 * @param {string[]} lines
 * @param {string[]} newIds of entries that no server has yet
 * @param {string[]} newLines
 */
export async function receive(from, to, ids, lines, newIds, newLines) {
  const isThere = await moveOn(from, to, store => {
    ids.forEach((id, i) => store.put({ id, line: lines[i], sent: 1 }));
    putMissing(store, newIds, newLines);
  });
  if (isThere && ids.length > 0) channel?.postMessage('added');
  return isThere;
}

/**
 * @param {string} from
 * @param {string[]} ids
 */
export function markSent(from, ids) {
  return moveOn(from, from, store => {
    for (const id of ids) {
      const had = store.get(id);
      had.onsuccess = () => { if (had.result) store.put({ ...had.result, sent: 1 }); };
    }
  });
}

/** @param {IDBObjectStore} store */
function forgetSent(store) {
  const walk = store.index('sent').openCursor(1);
  walk.onsuccess = () => {
    const at = walk.result;
    if (!at) return;
    at.update({ ...at.value, sent: 0 });
    at.continue();
  };
}

/**
 * After the server was restored from a backup, all is to be sent again.
 * @param {string} from
 * @param {string} to
 */
export function restart(from, to) {
  return moveOn(from, to, forgetSent);
}

/**
 * Chooses a server, or none. What another one has does not count for it.
 * @param {string | null} point
 */
export async function choose(point) {
  await run(['entries', 'device'], 'readwrite', t => {
    point === null ? t.objectStore('device').delete(POINT) : t.objectStore('device').put(point, POINT);
    forgetSent(t.objectStore('entries'));
  });
  channel?.postMessage('server');
}

/** @param {string} key */
export async function read(key) {
  return await run(['device'], 'readonly', t => t.objectStore('device').get(key)) ?? null;
}

/**
 * @param {string} key
 * @param {string | null} value null takes it away
 */
export async function write(key, value) {
  await run(['device'], 'readwrite', t => {
    value === null ? t.objectStore('device').delete(key) : t.objectStore('device').put(value, key);
    complete(t);
  });
}

/** Everything that is kept here goes. */
export async function erase() {
  await run(['entries', 'device'], 'readwrite', t => { t.objectStore('entries').clear(); t.objectStore('device').clear(); });
  channel?.postMessage('erased');
}

/** The entries of the made-up athlete go with the word "demo", both or neither. Without that word they are a person's, and stay. */
export async function removeDemo() {
  await run(['entries', 'device'], 'readwrite', t => {
    const demo = t.objectStore('device').get('demo');
    demo.onsuccess = () => {
      if (demo.result === undefined) return;
      t.objectStore('entries').clear();
      t.objectStore('device').delete('demo');
      // A session of the made-up athlete that was not over would end in the person's own journal.
      t.objectStore('device').delete(SESSION);
    };
  });
  channel?.postMessage('erased');
}

/** Asks the browser not to throw the journal away when space runs out; false when it did not promise. */
export async function persist() {
  return await navigator.storage?.persist?.() ?? false;
}

/**
 * Tells .NET when another tab changed the journal.
 * @param {{ invokeMethodAsync(name: string, what: string): Promise<void> }} listener
 */
export function listen(listener) {
  if (channel) channel.onmessage = message => listener.invokeMethodAsync('OnOtherTab', message.data);
}
