// @ts-check
// Notifications of this browser. The service worker shows them; a subscription is made only when somebody asks for it.

/** "unsupported", or the browser's word on permission: "default", "granted", "denied". */
export function state() {
  return 'serviceWorker' in navigator && 'PushManager' in self && 'Notification' in self ? Notification.permission : 'unsupported';
}

/**
 * @param {string} publicKey of the server, base64url
 * @returns {Promise<string | null>} the subscription as the server takes it; null when the person or the browser said no
 */
export async function subscribe(publicKey) {
  try {
    if (await Notification.requestPermission() !== 'granted') return null;
    const registration = await navigator.serviceWorker.ready;
    const known = await registration.pushManager.getSubscription();
    const subscription = known ?? await registration.pushManager.subscribe({ userVisibleOnly: true, applicationServerKey: publicKey });
    const { endpoint, keys } = subscription.toJSON();
    return JSON.stringify({ endpoint, keys });
  } catch {
    return null;
  }
}

/** The subscription of this browser ends, whoever has it: nothing is shown here any more. */
export async function unsubscribe() {
  if (!('serviceWorker' in navigator)) return;
  const registration = await navigator.serviceWorker.getRegistration();
  await (await registration?.pushManager?.getSubscription())?.unsubscribe();
}
