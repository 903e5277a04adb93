/** Throws away photos that nothing on this phone names any more: removed from a draft, or of rows that are gone. */
import { ROWS } from './database.js';
import { places } from './rows.js';

const DAY_MILLIS = 24 * 3_600_000;
const STORES = [...ROWS, 'outbox', 'tray', 'echoes', 'drafts', 'photos', 'meta'];

/**
 * Once a day, when all rows are here.
 * @param {import('idb').IDBPDatabase} database
 */
export async function sweepPhotos(database) {
  const transaction = database.transaction(STORES, 'readwrite');
  const meta = transaction.objectStore('meta');
  const isWhole = (await meta.get('cursor')) !== undefined && (await meta.get('bootstrap')) === undefined;
  const isDue = Date.now() - ((await meta.get('swept')) ?? 0) > DAY_MILLIS;
  if (isWhole && isDue) {
    await sweep(transaction);
    await meta.put(Date.now(), 'swept');
  }
  await transaction.done;
}

async function sweep(transaction) {
  const photos = transaction.objectStore('photos');
  const named = await wordsOf(transaction);
  for (const { id, state } of await photos.getAll()) {
    if (state !== 'waiting' && isOld(id) && !named.includes(id)) {
      await photos.delete(id);
    }
  }
}

/** All that could name a photo. */
async function wordsOf(transaction) {
  const all = (name) => transaction.objectStore(name).getAll();
  const rows = (await all((await places(transaction)).shown)).filter(({ d }) => d.photos?.length > 0);
  const others = await Promise.all(['outbox', 'tray', 'echoes', 'drafts'].map(all));
  return JSON.stringify([rows, others]);
}

/** A new one may be named by what is being written and was not kept yet. Ids begin with the moment they were made. */
function isOld(id) {
  return Date.now() - parseInt(id.replace('-', '').slice(0, 12), 16) > DAY_MILLIS;
}
