// @ts-check
// Asks the server that was chosen. Nothing here runs before one was.

const PATIENCE = 60_000;

/**
 * @param {string} method
 * @param {string} address absolute, or relative to the app
 * @param {string | null} key without one the browser's sign-in counts
 * @param {string | null} body JSON, or what the type says
 * @param {string} type
 * @returns {Promise<{ status: number, retryAfter: number | null, text: string }>} status 0: the server cannot be reached
 */
export async function ask(method, address, key, body, type) {
  /** @type {Record<string, string>} */
  const headers = { Accept: 'application/json' };
  if (key !== null) headers.Authorization = `Bearer ${key}`;
  else headers['X-Afterset'] = '1';
  if (body !== null) headers['Content-Type'] = type;
  try {
    const answer = await fetch(address, {
      method, headers, body,
      // A key is all that another server gets to see: no cookie, no address of this page, and it may not send us on to somewhere else.
      credentials: key === null ? 'same-origin' : 'omit',
      cache: 'no-store', referrerPolicy: 'no-referrer', redirect: 'error', signal: AbortSignal.timeout(PATIENCE),
    });
    const wait = Number(answer.headers.get('Retry-After') ?? NaN);
    return { status: answer.status, retryAfter: Number.isFinite(wait) ? wait : null, text: await answer.text() };
  } catch {
    return { status: 0, retryAfter: null, text: '' };
  }
}

export function isOnline() {
  return navigator.onLine;
}
