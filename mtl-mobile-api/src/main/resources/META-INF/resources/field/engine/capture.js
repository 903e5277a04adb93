/** Takes down what was done, in one transaction with the draft it ends: once that is through, only the loss of the phone loses it. */
import { moment } from './clock.js';
import { ROWS, inOne } from './database.js';
import { isCreate, kindOf } from './effects.js';
import { FieldError } from './errors.js';
import { newId } from './ids.js';
import { basisOf } from './rows.js';
import { seenIn } from './view.js';

const STORES = [...ROWS, 'outbox', 'echoes', 'meta', 'drafts', 'photos'];
const MOST_TOGETHER = 50;

/**
 * @typedef {object} Wanted
 * @property {string} type such as `visit.create`
 * @property {string} [id] of the row; a new one when it is made
 * @property {number} [base] version that was edited; the one seen here when not given
 * @property {number[]} [own] later versions of one's own that were edited as well
 * @property {object} [data]
 * @property {object} [patch]
 * @property {string[]} [photos] ids of photos it refers to
 */

/**
 * @param {import('idb').IDBPDatabase} database
 * @param {Wanted[]} operations taken down together or not at all; what is more than the server does together waits for what precedes it
 * @param {string} [draft] key of the draft they end
 * @returns {Promise<string[]>} ids of the rows
 */
export async function capture(database, operations, draft) {
  return inOne(database, STORES, async (transaction) => {
    const made = await new Capturing(transaction).take(operations);
    if (draft !== undefined) {
      await transaction.objectStore('drafts').delete(draft);
    }
    return made;
  });
}

class Capturing {
  constructor(transaction) {
    this.transaction = transaction;
    this.outbox = transaction.objectStore('outbox');
    this.meta = transaction.objectStore('meta');
  }

  async take(operations) {
    const ids = [];
    for (let at = 0; at < operations.length; at += MOST_TOGETHER) {
      ids.push(...(await this.#takeTogether(operations.slice(at, at + MOST_TOGETHER))));
    }
    return ids;
  }

  async #takeTogether(operations) {
    const waiting = await this.outbox.getAll();
    const group = operations.length > 1 ? newId() : undefined;
    let n = (await this.meta.get('n')) ?? 0;
    const ids = [];
    for (const wanted of operations) {
      n += 1;
      const json = { ...(await this.#operation(wanted, waiting)), n, ...(group && { g: group }) };
      await this.outbox.put({ n, op: json.op, sent: false, json });
      await this.#wantPhotos(wanted.photos ?? []);
      ids.push(json.id);
    }
    await this.meta.put(n, 'n');
    return ids;
  }

  async #operation(wanted, waiting) {
    const json = { op: newId(), type: wanted.type, id: wanted.id ?? newId(), ...moment() };
    const after = creationsOf(waiting, [json.id, ...referredTo(wanted.data ?? wanted.patch ?? {})]);
    if (after.length > 0) {
      json.after = after;
    }
    if (wanted.patch !== undefined) {
      return { ...json, ...(await this.#basis(wanted)), patch: wanted.patch };
    }
    return { ...json, data: wanted.data ?? {} };
  }

  async #basis(wanted) {
    const isTold = wanted.base !== undefined;
    const seen = isTold ? undefined : await seenIn(this.transaction, kindOf(wanted), wanted.id);
    return basisOf(wanted.base ?? seen?.v ?? 0, new Set(wanted.own ?? seen?.own));
  }

  /** Only photos that something refers to are sent. */
  async #wantPhotos(ids) {
    const photos = this.transaction.objectStore('photos');
    for (const id of ids) {
      const photo = await photos.get(id);
      if (photo === undefined) {
        throw new FieldError('unknown-photo', `There is no photo ${id}`);
      }
      await photos.put({ ...photo, state: photo.state === 'sent' ? 'sent' : 'waiting' });
    }
  }
}

/** Ids of other rows that fields name. */
function referredTo(fields) {
  return Object.entries(fields)
    .filter(([name, value]) => name.endsWith('Id') && typeof value === 'string')
    .map(([, id]) => id);
}

/** Operations that wait to make one of these rows. */
function creationsOf(waiting, rows) {
  return waiting.filter(({ json }) => isCreate(json) && rows.includes(json.id)).map(({ op }) => op);
}
