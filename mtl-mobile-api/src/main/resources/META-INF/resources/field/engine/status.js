/** What people should know about the state of things, counted anew after each change. */

const LEASE_MILLIS = 30 * 24 * 3_600_000;

/**
 * @typedef {object} Status
 * @property {boolean} online what the browser believes
 * @property {boolean} syncing
 * @property {number} unsent operations without a verdict
 * @property {number} photosPending photos the server does not have as a whole
 * @property {number} attention entries in the tray
 * @property {string|null} lastSyncAt
 * @property {boolean} bootstrapped whether everything was here once
 * @property {boolean} storagePersisted
 * @property {boolean} updateReady a new version waits: `field.applyUpdate()`
 * @property {{code: string, detail: string}|null} problem
 */

/** @returns {Status} when nobody is signed in */
export function emptyStatus() {
  return {
    online: navigator.onLine,
    syncing: false,
    unsent: 0,
    photosPending: 0,
    attention: 0,
    lastSyncAt: null,
    bootstrapped: false,
    storagePersisted: false,
    updateReady: false,
    problem: null,
  };
}

/**
 * @param {import('./rounds.js').Desk} desk
 * @returns {Promise<{counted: object, session: string, expired: string|null, person: object|null}>}
 */
export async function count({ database, session }) {
  const [unsent, attention, photosPending, lastSync, cursor, kept] = await Promise.all([
    database.count('outbox'),
    database.count('tray'),
    database.countFromIndex('photos', 'state', 'waiting'),
    database.get('meta', 'lastSync'),
    database.get('meta', 'cursor'),
    session.kept(),
  ]);
  const counted = {
    unsent,
    attention,
    photosPending,
    lastSyncAt: lastSync === undefined ? null : new Date(lastSync).toISOString(),
    bootstrapped: cursor !== undefined,
  };
  return { counted, session: stateOf(kept, lastSync), expired: kept?.expired ?? null, person: kept?.person ?? null };
}

/** Who was not heard of for too long may write but not read: the phone may be in other hands. */
function stateOf(kept, lastSync) {
  if (kept === undefined) {
    return 'none';
  }
  if (lastSync !== undefined && Date.now() - lastSync > LEASE_MILLIS) {
    return 'locked';
  }
  return kept.expired === null ? 'active' : 'expired';
}
