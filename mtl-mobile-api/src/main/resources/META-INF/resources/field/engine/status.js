/** What people should know about the state of things, counted anew after each change. */
import { countPending } from './photos.js';
import { unsent } from './unsent.js';

/** For sessions that were begun before the server said so. */
const USUAL_LEASE = 30 * 24 * 3_600;

/**
 * @typedef {object} Status
 * @property {boolean} online what the browser believes
 * @property {boolean} syncing
 * @property {number} unsent operations without a verdict
 * @property {number} photosPending photos the server does not have as a whole
 * @property {number} photosHeld those of them that wait for Wi-Fi
 * @property {number} drafts reports that are not finished
 * @property {number} attention entries in the tray
 * @property {string|null} lastSyncAt
 * @property {boolean} bootstrapped whether everything was here once
 * @property {boolean} storagePersisted
 * @property {boolean} updateReady a new version waits: `field.applyUpdate()`
 * @property {boolean} expired whether the person has to sign in again, also while `locked`
 * @property {{code: string, detail: string}|null} problem
 */

/** @returns {Status} when nobody is signed in */
export function emptyStatus() {
  return {
    online: navigator.onLine,
    syncing: false,
    unsent: 0,
    photosPending: 0,
    photosHeld: 0,
    drafts: 0,
    attention: 0,
    lastSyncAt: null,
    bootstrapped: false,
    storagePersisted: false,
    updateReady: false,
    expired: false,
    problem: null,
  };
}

/**
 * @param {import('./rounds.js').Desk} desk
 * @returns {Promise<{counted: object, session: string, expired: string|null, person: object|null}>}
 */
export async function count({ database, session }) {
  const [waiting, photos, attention, lastSync, cursor, kept] = await Promise.all([
    unsent(database),
    countPending(database),
    database.count('tray'),
    database.get('meta', 'lastSync'),
    database.get('meta', 'cursor'),
    session.kept(),
  ]);
  const counted = {
    unsent: waiting.operations,
    attention,
    photosPending: photos.pending,
    photosHeld: photos.held,
    drafts: waiting.drafts,
    lastSyncAt: lastSync === undefined ? null : new Date(lastSync).toISOString(),
    bootstrapped: cursor !== undefined,
    expired: (kept?.expired ?? null) !== null,
  };
  return { counted, session: stateOf(kept, lastSync), expired: kept?.expired ?? null, person: kept?.person ?? null };
}

/** Who was not heard of for too long may write but not read: the phone may be in other hands. */
function stateOf(kept, lastSync) {
  if (kept === undefined) {
    return 'none';
  }
  const lease = (kept.leaseTtl ?? USUAL_LEASE) * 1000;
  if (lastSync !== undefined && Date.now() - lastSync > lease) {
    return 'locked';
  }
  return kept.expired === null ? 'active' : 'expired';
}
