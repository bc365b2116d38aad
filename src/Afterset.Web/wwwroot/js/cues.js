// @ts-check
// What a guided session sounds, says and vibrates. Everything that sounds is put on the audio clock ahead, so that it comes
// on time without any script running, also with the screen off where the platform lets audio go on (docs/session.md).
// Nothing here plays through an audio element: that would take the place of other music. Generated tones mix with it.

/**
 * @typedef {object} Cue
 * @property {number} at seconds from the plan's time
 * @property {string} kind "next", "begin", "firmer", "ease", "half", "lastSeconds", "stepEnd", "sessionEnd", "breatheIn", "breatheOut"
 * @property {string} say what to say, in the app's language; empty when a sound is enough
 */
/**
 * @typedef {object} Beat
 * @property {number} from seconds from the plan's time
 * @property {number} until seconds from the plan's time
 * @property {number} perMinute beats a minute
 */
/**
 * @typedef {object} Ways how cues are given, each without the others
 * @property {boolean} voice
 * @property {boolean} beeps
 * @property {boolean} vibration
 * @property {boolean} metronome
 * @property {boolean} screenOff sound on with the screen off rather than mix with other music, where it is one or the other
 * @property {string} language "en"
 */
/**
 * @typedef {object} Plan
 * @property {number} from the time that its seconds are counted from, in milliseconds since 1970
 * @property {Cue[]} cues in order of time
 * @property {Beat[]} beats
 * @property {Ways} ways
 */

/** @typedef {[at: number, hertz: number, seconds: number, loudness: number]} Tone */

/** @type {Record<string, Tone[]>} Tones of each cue: rising means begin or firmer, falling means ease or end. */
const TONES = {
  next: [[0, 520, .12, .5]],
  begin: [[0, 520, .1, .6], [.16, 780, .18, .6]],
  firmer: [[0, 440, .09, .5], [.13, 587, .12, .5]],
  ease: [[0, 587, .09, .5], [.13, 440, .12, .5]],
  half: [[0, 660, .12, .45]],
  lastSeconds: [[0, 660, .08, .45], [.16, 660, .08, .45], [.32, 660, .08, .45]],
  stepEnd: [[0, 520, .25, .55]],
  sessionEnd: [[.35, 660, .18, .6], [.6, 520, .18, .6], [.85, 392, .4, .6]],
  breatheIn: [[0, 294, 1.2, .22]],
  breatheOut: [[0, 220, 1.6, .22]],
};

/** @type {Record<string, number[]>} Vibration and rest in turn, in milliseconds. */
const PULSES = {
  next: [60],
  begin: [80, 80, 160],
  firmer: [60, 60, 60],
  ease: [200],
  half: [60],
  lastSeconds: [50, 70, 50, 70, 50],
  stepEnd: [250],
  sessionEnd: [250, 150, 250, 150, 400],
  breatheIn: [40],
  breatheOut: [40, 80, 40],
};

// Words that come later than this are about something that is over.
const TOO_LATE = 3000;

// A tone that was due so many seconds ago was due when the button was pressed: it sounds at once.
const JUST_NOW = 1;

/** @type {AudioContext | null} */
let context = null;
/** @type {GainNode | null} */
let out = null;
/** @type {AudioScheduledSourceNode[]} */
let sounding = [];
/** @type {ReturnType<typeof setTimeout> | undefined} */
let timer;
/** @type {{ at: number, cue: Cue }[]} wall clock in milliseconds */
let waiting = [];
/** @type {Plan | null} */
let plan = null;
let startedAt = 0;
let voiceFailed = false;
/** @type {WakeLockSentinel | null} */
let lock = null;
let isAwakeWanted = false;
/** @type {{ invokeMethodAsync(name: string, ...values: unknown[]): Promise<void> } | null} */
let listener = null;
/** What was given so far, newest last: for tests and for nobody else. @type {string[]} */
const given = [];

/** Whether this device can do each of the ways, as JSON. An empty list of voices often only means "not loaded yet". @param {string} language */
export function can(language) {
  watchGestures();
  return JSON.stringify({
    voice: 'speechSynthesis' in window && (speechSynthesis.getVoices().length === 0 || voiceOf(language) !== null),
    beeps: 'AudioContext' in window,
    vibration: typeof navigator.vibrate === 'function' && matchMedia('(pointer: coarse)').matches,
    screenOff: 'audioSession' in navigator,
    awake: 'wakeLock' in navigator,
  });
}

/** Watches the page for a session. @param {{ invokeMethodAsync(name: string, ...values: unknown[]): Promise<void> }} page */
export function open(page) {
  listener = page;
  document.addEventListener('visibilitychange', onVisibility);
  addEventListener('pagehide', onHidden);
  document.addEventListener('keydown', onKey);
  watchGestures();
}

/** Ends it: nothing sounds, nothing is awake, nothing is watched. */
export async function close() {
  stop();
  listener = null;
  document.removeEventListener('visibilitychange', onVisibility);
  removeEventListener('pagehide', onHidden);
  document.removeEventListener('keydown', onKey);
  for (const gesture of ['pointerup', 'keydown'])
    removeEventListener(gesture, onGesture, { capture: true });
  await stayAwake(false);
  await context?.close();
  [context, out] = [null, null];
}

/** Puts all that is to come on the clocks; what was there before goes. @param {string} json a Plan */
export async function start(json) {
  stop();
  const wanted = /** @type {Plan} */ (JSON.parse(json));
  [plan, startedAt] = [wanted, wanted.from];
  if (wanted.ways.beeps || wanted.ways.metronome || wanted.ways.voice)
    await wake(wanted.ways);
  if (plan !== wanted)
    return;
  soundBeats(wanted);
  if (wanted.ways.beeps || isMute(wanted.ways))
    soundCues(wanted);
  if (wanted.ways.voice || wanted.ways.vibration)
    waiting = wanted.cues.map(cue => ({ at: startedAt + cue.at * 1000, cue }));
  next();
}

/** Takes everything off the clocks at once. */
export function stop() {
  plan = null;
  clearTimeout(timer);
  waiting = [];
  for (const node of sounding)
    silence(node);
  sounding = [];
  if ('speechSynthesis' in window)
    speechSynthesis.cancel();
  navigator.vibrate?.(0);
}

/** Gives the first cue of a plan now, to try out how it will be. @param {string} json a Plan */
export async function giveNow(json) {
  const { cues: [cue], ways } = /** @type {Plan} */ (JSON.parse(json));
  if (ways.beeps || ways.voice)
    await wake(ways);
  if (ways.beeps || isMute(ways))
    tones(cue.kind, context?.currentTime ?? 0);
  give(cue, ways);
}

/** Keeps the screen on, also after the page was away. @param {boolean} wanted */
export async function stayAwake(wanted) {
  isAwakeWanted = wanted;
  if (!wanted) {
    await lock?.release().catch(() => { /* It went by itself. */ });
    lock = null;
    return false;
  }
  try {
    lock = lock && !lock.released ? lock : await navigator.wakeLock.request('screen');
    return true;
  } catch {
    // Not on this device, the battery is low, or the page is hidden: the session goes on by voice and by the clock.
    return false;
  }
}

/** What is on the clocks, for tests: the end-to-end run cannot hear. */
export function state() {
  return { sounds: sounding.length, words: waiting.length, audio: context?.state ?? 'none', awake: lock !== null && !lock.released, given: [...given] };
}

/** Brings the audio clock to life; only after a touch or a key may it sound. @param {Ways} ways */
async function wake(ways) {
  if (!('AudioContext' in window))
    return;
  if ('audioSession' in navigator)
    /** @type {{ type: string }} */ (navigator.audioSession).type = ways.screenOff ? 'playback' : 'ambient';
  // A context that the system closed or that does not come back is replaced.
  const audio = context !== null && context.state !== 'closed' ? context : make();
  if (audio.state !== 'running')
    await Promise.race([audio.resume().catch(() => { /* Not yet: the next touch tries again. */ }), new Promise(done => setTimeout(done, 400))]);
}

function make() {
  context = new AudioContext({ latencyHint: 'interactive' });
  out = new GainNode(context, { gain: .8 });
  out.connect(context.destination);
  return context;
}

/** @param {Plan} wanted */
function soundCues(wanted) {
  if (context === null)
    return;
  const begin = context.currentTime - (Date.now() - startedAt) / 1000;
  for (const cue of wanted.cues) {
    if (begin + cue.at >= context.currentTime - JUST_NOW)
      tones(cue.kind, begin + cue.at);
  }
}

/** @param {string} kind @param {number} at on the audio clock */
function tones(kind, at) {
  if (context === null || out === null)
    return;
  for (const [after, hertz, seconds, loudness] of TONES[kind] ?? []) {
    const begin = Math.max(at + after, context.currentTime);
    const node = new OscillatorNode(context, { type: 'sine', frequency: hertz });
    const volume = new GainNode(context, { gain: 0 });
    volume.gain.setValueAtTime(0, begin);
    volume.gain.linearRampToValueAtTime(loudness, begin + Math.min(.02, seconds / 4));
    volume.gain.linearRampToValueAtTime(0, begin + seconds);
    node.connect(volume).connect(out);
    node.start(begin);
    node.stop(begin + seconds + .05);
    keep(node, volume);
  }
}

// One looping node a stretch instead of one a beat: some techniques have four strokes a second.
/** @param {Plan} wanted */
function soundBeats(wanted) {
  if (!wanted.ways.metronome || context === null || out === null)
    return;
  const begin = context.currentTime - (Date.now() - startedAt) / 1000;
  for (const beat of wanted.beats) {
    const node = new AudioBufferSourceNode(context, { buffer: tick(context, 60 / beat.perMinute), loop: true });
    const from = begin + beat.from;
    node.connect(out);
    node.start(Math.max(from, context.currentTime), Math.max(0, context.currentTime - from) % (60 / beat.perMinute));
    node.stop(Math.max(begin + beat.until, context.currentTime));
    keep(node, node);
  }
}

/** A soft tick and silence until the next. @param {AudioContext} audio @param {number} seconds */
function tick(audio, seconds) {
  const buffer = audio.createBuffer(1, Math.max(1, Math.round(audio.sampleRate * seconds)), audio.sampleRate);
  const samples = buffer.getChannelData(0);
  for (let i = 0; i < Math.min(samples.length, audio.sampleRate * .03); i++)
    samples[i] = .35 * Math.sin(2 * Math.PI * 980 * i / audio.sampleRate) * Math.exp(-i / (audio.sampleRate * .006));
  return buffer;
}

/** @param {AudioScheduledSourceNode} node @param {AudioNode} last */
function keep(node, last) {
  sounding.push(node);
  node.onended = () => {
    last.disconnect();
    sounding = sounding.filter(other => other !== node);
  };
}

/** @param {AudioScheduledSourceNode} node */
function silence(node) {
  node.onended = null;
  try {
    node.stop();
  } catch {
    // It had not begun, or was over.
  }
  node.disconnect();
}

// Words and vibration have no clock of their own to be put on: one timer wakes up for the next.
function next() {
  clearTimeout(timer);
  const [first] = waiting;
  if (first)
    timer = setTimeout(due, Math.max(0, first.at - Date.now()));
}

function due() {
  const now = Date.now();
  while (waiting.length > 0 && waiting[0].at <= now + 20) {
    const { at, cue } = /** @type {{ at: number, cue: Cue }} */ (waiting.shift());
    if (plan !== null && now - at <= TOO_LATE)
      give(cue, plan.ways);
  }
  next();
}

/** @param {Cue} cue @param {Ways} ways */
function give(cue, ways) {
  given.push(cue.say === '' ? cue.kind : `${cue.kind}: ${cue.say}`);
  if (given.length > 200)
    given.shift();
  if (ways.vibration && !document.hidden)
    navigator.vibrate?.(PULSES[cue.kind] ?? [60]);
  if (ways.voice && cue.say !== '' && !isMute(ways))
    say(cue.say, ways);
}

/** @param {string} words @param {Ways} ways */
function say(words, ways) {
  const spoken = new SpeechSynthesisUtterance(words);
  spoken.lang = ways.language;
  spoken.voice = voiceOf(ways.language);
  spoken.onerror = event => {
    if (event.error !== 'canceled' && event.error !== 'interrupted')
      fallBack();
  };
  // What is still being said is about something that is over.
  if (speechSynthesis.speaking)
    speechSynthesis.cancel();
  speechSynthesis.speak(spoken);
}

// The voice does not work after all: beeps take its place for the rest.
function fallBack() {
  if (voiceFailed)
    return;
  voiceFailed = true;
  if (plan !== null && !plan.ways.beeps)
    soundCues(plan);
}

/** Whether a voice is wanted and there is none. @param {Ways} ways */
function isMute(ways) {
  return ways.voice && (voiceFailed || !('speechSynthesis' in window) || (speechSynthesis.getVoices().length > 0 && voiceOf(ways.language) === null));
}

/** @param {string} language */
function voiceOf(language) {
  const voices = speechSynthesis.getVoices().filter(voice => voice.lang.toLowerCase().startsWith(language.toLowerCase()));
  return voices.find(voice => voice.localService) ?? voices[0] ?? null;
}

async function onVisibility() {
  if (document.hidden)
    return onHidden();
  if (isAwakeWanted)
    await stayAwake(true);
  // The page computes its state anew and starts what is left of the plan.
  await listener?.invokeMethodAsync('OnVisibleAgain');
}

function onHidden() {
  return listener?.invokeMethodAsync('OnHidden');
}

const KEYS = [' ', 'ArrowLeft', 'ArrowRight', 'h', 'H', 'Escape'];

// Keys of the session, unless they belong to what has the focus: a space presses the button that it is on.
/** @param {KeyboardEvent} event */
function onKey(event) {
  if (!KEYS.includes(event.key) || event.ctrlKey || event.metaKey || event.altKey || event.repeat)
    return;
  const own = event.key === ' ' ? 'button, a, summary, input, select, textarea, [role=button]' : 'input, select, textarea, .place';
  if (event.target instanceof Element && event.target.closest(own))
    return;
  event.preventDefault();
  listener?.invokeMethodAsync('OnKey', event.key.toLowerCase());
}

// Some browsers let audio begin only within a touch or a key itself: by the time that the app has answered it, it is too late.
function watchGestures() {
  for (const gesture of ['pointerup', 'keydown'])
    addEventListener(gesture, onGesture, { capture: true, passive: true });
}

function onGesture() {
  if (!('AudioContext' in window))
    return;
  const audio = context ?? make();
  if (audio.state !== 'running' && audio.state !== 'closed')
    audio.resume().catch(() => { /* The next one tries again. */ });
}
