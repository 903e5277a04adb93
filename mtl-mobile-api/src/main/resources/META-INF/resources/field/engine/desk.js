/** Everything that is needed to work for one person, in a page or in the service worker. */
import { inOne, openPerson } from './database.js';
import { Installation } from './installation.js';
import { beginBootstrap } from './replica.js';
import { places } from './rows.js';
import { Session } from './session.js';
import { finishWipes } from './wipe.js';

/** @returns {Promise<Installation>} what a wipe had begun is finished first */
export async function openThisInstallation() {
  const installation = await Installation.open();
  await finishWipes(installation);
  return installation;
}

/**
 * @param {Installation} installation
 * @param {string} person
 * @param {() => void} changed told whenever something of it changes
 * @param {() => void} [outdated] told when a newer version of the app needs the database
 * @returns {Promise<import('./rounds.js').Desk>}
 */
export async function openDesk(installation, person, changed, outdated = () => {}) {
  const database = await openPerson(person);
  database.addEventListener('versionchange', ({ newVersion }) => newVersion === null || outdated());
  await goOnCounting(database, await installation.number(person));
  await beginAnewWithoutRows(database);
  return { person, database, session: new Session(installation, person), changed };
}

/** Who was here before goes on behind the last number that was used. */
function goOnCounting(database, last = 0) {
  return inOne(database, ['meta'], async (transaction) => {
    const meta = transaction.objectStore('meta');
    const n = (await meta.get('n')) ?? 0;
    await (n < last ? meta.put(last, 'n') : undefined);
  });
}

/** A cursor whose rows somebody has cleared would bring nothing for ever. */
async function beginAnewWithoutRows(database) {
  const transaction = database.transaction(['rowsA', 'rowsB', 'meta']);
  const cursor = await transaction.objectStore('meta').get('cursor');
  const rows = transaction.objectStore((await places(transaction)).shown);
  const bootstrap = await transaction.objectStore('meta').get('bootstrap');
  if (cursor !== undefined && bootstrap === undefined && (await rows.count()) === 0) {
    await beginBootstrap(database);
  }
}
