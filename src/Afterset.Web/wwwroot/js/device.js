// @ts-check
// What the page itself is asked for: appearance, language, leaving with unsaved things, saving a file.

/**
 * @param {string} appearance "system", "light" or "dark"
 */
export function appear(appearance) {
  localStorage.setItem('afterset-appearance', appearance);
  const dark = appearance === 'dark' || (appearance === 'system' && matchMedia('(prefers-color-scheme: dark)').matches);
  document.documentElement.dataset.theme = dark ? 'dark' : 'light';
  document.querySelector('meta[name=theme-color]')?.setAttribute('content', dark ? '#131514' : '#faf8f5');
  return dark;
}

/** @param {{ invokeMethodAsync(name: string): Promise<void> }} listener */
export function listen(listener) {
  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', () => listener.invokeMethodAsync('OnSystemAppearance'));
  document.addEventListener('visibilitychange', () => { if (!document.hidden) listener.invokeMethodAsync('OnVisibleAgain'); });
  addEventListener('online', () => listener.invokeMethodAsync('OnVisibleAgain'));
  watchVersions(() => listener.invokeMethodAsync('OnNewVersion'));
}

// A newer app waits beside the running one until somebody lets it take over: never in the middle of something.
/** @param {() => void} tell */
async function watchVersions(tell) {
  const registration = await navigator.serviceWorker?.getRegistration();
  if (!registration) return;
  const look = () => { if (registration.waiting && navigator.serviceWorker.controller) tell(); };
  registration.addEventListener('updatefound', () => registration.installing?.addEventListener('statechange', look));
  document.addEventListener('visibilitychange', () => { if (!document.hidden) registration.update().catch(() => { /* No network: the next time. */ }); });
  look();
}

/** Lets the newer app take over, and loads it. */
export async function takeOver() {
  const registration = await navigator.serviceWorker?.getRegistration();
  navigator.serviceWorker.addEventListener('controllerchange', () => location.reload(), { once: true });
  registration?.waiting?.postMessage('take-over');
}

/** @param {string} language */
export function speak(language) {
  document.documentElement.lang = language;
}

/** The browser's languages, the first the dearest. */
export function languages() {
  return [...navigator.languages];
}

/**
 * The texts of a language; null when the file cannot be had.
 * @param {string} code
 */
export async function language(code) {
  try {
    const answer = await fetch(new URL(`languages/${encodeURIComponent(code)}.json`, document.baseURI));
    return answer.ok ? await answer.text() : null;
  } catch {
    return null;
  }
}

/**
 * What languages call themselves.
 * @param {string[]} codes
 */
export function languageNames(codes) {
  return codes.map(code => new Intl.DisplayNames([code], { type: 'language' }).of(code) ?? code);
}

/** Whether the browser writes 14:00 as 2 pm. */
export function isTwelveHours() {
  return new Intl.DateTimeFormat(navigator.language, { hour: 'numeric' }).resolvedOptions().hour12 === true;
}

/**
 * Moves the focus, so that a screen reader begins to read there.
 * @param {string} selector
 */
export function focus(selector) {
  const element = /** @type {HTMLElement | null} */ (document.querySelector(selector));
  element?.focus({ preventScroll: true });
  scrollTo({ top: 0 });
}

/**
 * @param {string} name
 * @param {string} type
 * @param {string} text
 */
export function save(name, type, text) {
  const address = URL.createObjectURL(new Blob([text], { type }));
  const link = Object.assign(document.createElement('a'), { href: address, download: name });
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}

// A drawing of the body is one stop of the tab key. Arrows go from place to place, Enter and Space pick.
document.addEventListener('keydown', event => {
  const place = event.target instanceof Element ? /** @type {SVGElement | null} */ (event.target.closest('.place')) : null;
  if (!place) return;
  const step = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key] ?? 0;
  if (step !== 0) {
    const places = /** @type {SVGElement[]} */ ([...place.parentElement?.querySelectorAll('.place') ?? []]);
    places[(places.indexOf(place) + step + places.length) % places.length].focus();
  } else if (event.key === 'Enter' || event.key === ' ') {
    place.dispatchEvent(new MouseEvent('click', { bubbles: true }));
  } else {
    return;
  }
  event.preventDefault();
});
