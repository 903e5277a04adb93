/**
 * Hints: the browser's push service wakes the service worker when there is news. Nothing depends on them. Browsers want a notice shown for
 * each, so the screens leave the words for it here.
 */
import { SignInNeeded, TryLater } from './errors.js';
import { send } from './http.js';

const PATH = '/devices/self/push-subscription';
const WORDS = 'hintWords';

/** @typedef {'unavailable'|'denied'|'off'|'on'} HintState unavailable: not in this browser, not from this server, or not known now */

/** @returns {Promise<HintState>} */
export async function hintState() {
  const pushing = await pushManager();
  if (pushing === undefined || globalThis.Notification === undefined) {
    return 'unavailable';
  }
  if (Notification.permission === 'denied') {
    return 'denied';
  }
  if ((await pushing.getSubscription()) !== null) {
    return 'on';
  }
  return (await serverKey().catch(() => undefined)) === undefined ? 'unavailable' : 'off';
}

/**
 * Asks the person for leave, when they have not given it, and subscribes.
 * @param {import('./session.js').Session} session
 * @param {{title: string, body: string}} words of the notice
 * @returns {Promise<HintState>}
 */
export async function wantHints(session, words) {
  const pushing = await pushManager();
  if ((await Notification.requestPermission()) !== 'granted') {
    return hintState();
  }
  await session.installation.database.put('settings', words, WORDS);
  const subscription = await pushing.subscribe({ userVisibleOnly: true, applicationServerKey: await serverKey() });
  try {
    (await session.send({ method: 'PUT', path: PATH, json: subscription.toJSON() })).checked();
  } catch (failure) {
    await subscription.unsubscribe(); // one that the server does not know would look like one
    throw failure;
  }
  return 'on';
}

/**
 * Ends the subscription; the server learns it now, or from the push service at the next hint.
 * @param {import('./session.js').Session} session
 * @returns {Promise<HintState>}
 */
export async function endHints(session) {
  const subscription = await (await pushManager())?.getSubscription();
  await subscription?.unsubscribe();
  await session.send({ method: 'DELETE', path: PATH }).catch((failure) => {
    if (!(failure instanceof TryLater || failure instanceof SignInNeeded)) {
      throw failure;
    }
  });
  return hintState();
}

/**
 * Shows the notice of a hint that came.
 * @param {import('./installation.js').Installation} installation
 * @param {ServiceWorkerRegistration} registration
 */
export async function showHint(installation, registration) {
  const { title, body } = (await installation.database.get('settings', WORDS)) ?? { title: 'OpenMTL', body: '' };
  // One notice, however many hints: they all say the same.
  await registration.showNotification(title, { body, tag: 'sync', icon: '/field/icons/icon-192.png' });
}

async function pushManager() {
  return (await navigator.serviceWorker?.getRegistration())?.pushManager;
}

async function serverKey() {
  return (await send({ path: '/hello' })).checked().json().vapidKey;
}
