/**
 * What is kept on the phone. One database for the installation, one for each person: who signs in sees nothing of somebody else, and one
 * transaction can hold rows and cursor, or an operation with its draft and photos.
 */
import { deleteDB, openDB } from '../lib/idb/index.js';
import { SCHEMA } from './version.js';

const INSTALLATION = 'openmtl-field';
const OPENING_ATTEMPTS = 50;
const OPENING_PAUSE_MILLIS = 100;

/** Where rows live: a bootstrap fills the one that is not shown, then they swap. */
export const ROWS = ['rowsA', 'rowsB'];

/** Ways to find rows, by the name callers use: the field below `d`. */
const BY = { date: 'date', account: 'accountId', visit: 'visitId', event: 'eventId', owner: 'ownerId', start: 'startsAt' };

/**
 * All or nothing, also when the work fails half way.
 * @template T
 * @param {import('idb').IDBPDatabase} database
 * @param {string[]} stores
 * @param {(transaction: import('idb').IDBPTransaction) => Promise<T>} work that awaits nothing but this transaction
 * @returns {Promise<T>} its result, once it is on the disk
 */
export async function inOne(database, stores, work) {
  // What was done must outlive a flat battery, not only the tab.
  const transaction = database.transaction(stores, 'readwrite', { durability: 'strict' });
  transaction.done.catch(() => {}); // told below
  try {
    const result = await work(transaction);
    await transaction.done;
    return result;
  } catch (failure) {
    abort(transaction);
    throw failure;
  }
}

function abort(transaction) {
  try {
    transaction.abort();
  } catch {
    return; // it has ended already
  }
}

/** @returns {string} field of an index of rows */
export function indexedField(name) {
  if (!Object.hasOwn(BY, name)) {
    throw new TypeError(`Rows have no index ${name}`);
  }
  return BY[name];
}

/** @returns {Promise<import('idb').IDBPDatabase>} installation and sessions */
export function openInstallation() {
  return opened(INSTALLATION, (database) => {
    database.createObjectStore('settings');
    database.createObjectStore('sessions', { keyPath: 'person.id' });
    database.createObjectStore('receipts', { keyPath: 'receipt' });
  });
}

/** @returns {Promise<import('idb').IDBPDatabase>} all that is kept for a person */
export function openPerson(id) {
  return opened(personName(id), (database) => {
    ROWS.forEach((name) => createRows(database, name));
    const outbox = database.createObjectStore('outbox', { keyPath: 'n' });
    outbox.createIndex('op', 'op');
    database.createObjectStore('tray', { keyPath: 'op' });
    database.createObjectStore('echoes', { keyPath: 'op' });
    database.createObjectStore('drafts');
    database.createObjectStore('photos', { keyPath: 'id' }).createIndex('state', 'state');
    database.createObjectStore('forms', { keyPath: ['id', 'v'] });
    database.createObjectStore('meta');
  });
}

/** Deletes all that is kept for a person. */
export function deletePerson(id) {
  return deleteDB(personName(id));
}

/** @returns {Promise<boolean>} whether anything is kept for anybody else */
export async function isKeptForOthers(id) {
  if (indexedDB.databases === undefined) {
    return true; // nobody can tell
  }
  const all = await indexedDB.databases();
  return all.some(({ name }) => name?.startsWith(`${INSTALLATION}-`) && name !== personName(id));
}

function personName(id) {
  return `${INSTALLATION}-${id}`;
}

function createRows(database, name) {
  const rows = database.createObjectStore(name, { keyPath: ['t', 'id'] });
  rows.createIndex('scope', 's');
  Object.entries(BY).forEach(([index, field]) => rows.createIndex(index, ['t', `d.${field}`]));
}

async function opened(name, create) {
  const database = await openedOnceCleared(name, create);
  // Another tab wipes or renews it: do not stand in the way.
  database.addEventListener('versionchange', () => database.close());
  return database;
}

/** While the browser clears the site, it also closes what is just being opened. */
async function openedOnceCleared(name, create, attempts = OPENING_ATTEMPTS) {
  try {
    return await openDB(name, SCHEMA, { upgrade: create });
  } catch (failure) {
    if (failure.name !== 'AbortError' || attempts === 1) {
      throw failure;
    }
    await new Promise((passed) => setTimeout(passed, OPENING_PAUSE_MILLIS));
    return openedOnceCleared(name, create, attempts - 1);
  }
}
