/**
 * This installation: its id, its key pair and who was signed in last. All of it stands in one database with the sessions, so that clearing
 * one part cannot leave another that contradicts it; nothing is in localStorage.
 */
import { inOne, openInstallation } from './database.js';
import { newId } from './ids.js';
import { proofFor } from './proof.js';

const CURVE = { name: 'ECDSA', namedCurve: 'P-256' };

export class Installation {
  /** Until then there may be no database. @type {Promise<void>} */
  reopened = Promise.resolve();

  /** @param {import('idb').IDBPDatabase} database */
  constructor(database) {
    this.#use(database);
  }

  static async open() {
    return new Installation(await openInstallation());
  }

  /** The browser may have cleared the site, and the database with it. */
  reopen() {
    this.database.close();
    const reopened = openInstallation().then((database) => {
      if (this.reopened === reopened) {
        return this.#use(database);
      }
      database.close(); // opened once more meanwhile
      return this.reopened;
    });
    this.reopened = reopened;
  }

  /** @returns {Promise<string>} chosen at the first run */
  async id() {
    return this.#once('installId', () => newId());
  }

  /** @returns {Promise<JsonWebKey>} the public half; the private one cannot leave the browser */
  async publicKey() {
    return publicHalf(await this.#keys());
  }

  /** @param {{method: string, url: string, nonce?: string}} request @returns {Promise<string>} that it is sent from here */
  async proof(request) {
    const pair = await this.#keys();
    return proofFor({ key: pair.privateKey, jwk: await publicHalf(pair) }, request);
  }

  /** Another installation has this id: become a new one. */
  async becomeAnother() {
    await this.database.put('settings', newId(), 'installId');
    await this.database.delete('settings', 'keys');
  }

  /** @returns {Promise<string|undefined>} id of whoever was signed in last */
  person() {
    return this.database.get('settings', 'person');
  }

  /** @param {string|null} id */
  async setPerson(id) {
    await (id === null ? this.database.delete('settings', 'person') : this.database.put('settings', id, 'person'));
  }

  /** @returns {Promise<number|undefined>} the last number of a person's operations whose database was deleted */
  number(person) {
    return this.database.get('settings', `number/${person}`);
  }

  /** @param {string} person @param {number} last */
  async keepNumber(person, last) {
    await this.database.put('settings', last, `number/${person}`);
  }

  #use(database) {
    this.database = database;
    database.addEventListener('close', () => this.reopen());
  }

  async #keys() {
    const kept = await this.database.get('settings', 'keys');
    // Made outside of a transaction, which would not wait for it.
    const made = kept ?? (await crypto.subtle.generateKey(CURVE, false, ['sign']));
    return this.#once('keys', () => made);
  }

  async #once(name, make) {
    return inOne(this.database, ['settings'], async (transaction) => {
      const settings = transaction.objectStore('settings');
      const value = (await settings.get(name)) ?? make();
      await settings.put(value, name);
      return value;
    });
  }
}

async function publicHalf(pair) {
  const { kty, crv, x, y } = await crypto.subtle.exportKey('jwk', pair.publicKey);
  return { kty, crv, x, y };
}
