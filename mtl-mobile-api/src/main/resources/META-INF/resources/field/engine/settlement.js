/**
 * Takes in what the server decided about some operations: exactly those with a final verdict leave the outbox, in one transaction. One
 * without a result is as if it had not been sent.
 */
import { ROWS, inOne } from './database.js';
import { isCreate, kindOf } from './effects.js';
import { basisOf, shownRows } from './rows.js';

const STORES = [...ROWS, 'outbox', 'tray', 'echoes', 'meta'];
const HAD_EFFECT = ['applied', 'merged'];
const FINAL = [...HAD_EFFECT, 'conflict', 'rejected', 'quarantined'];

/** @typedef {{unsure: Set<string>, waitMillis: number}} Settled */

/**
 * @param {import('idb').IDBPDatabase} database
 * @param {import('./effects.js').Operation[]} batch
 * @param {object[]} results
 * @returns {Promise<Settled>}
 */
export function settle(database, batch, results) {
  return inOne(database, STORES, async (transaction) => {
    const settlement = await Settlement.begin(transaction);
    const byId = new Map(results.map((result) => [result.op, result]));
    for (const operation of batch) {
      await settlement.take(operation, byId.get(operation.op));
    }
    return settlement.end();
  });
}

class Settlement {
  static async begin(transaction) {
    const settlement = new Settlement();
    settlement.transaction = transaction;
    settlement.outbox = transaction.objectStore('outbox');
    settlement.tray = transaction.objectStore('tray');
    settlement.rows = await shownRows(transaction);
    settlement.number = ((await transaction.objectStore('meta').get('settled')) ?? 0) + 1;
    settlement.pending = new Map((await settlement.outbox.getAll()).map((waiting) => [waiting.op, waiting]));
    const echoes = await transaction.objectStore('echoes').getAll();
    settlement.made = new Set(echoes.filter(({ json }) => isCreate(json)).map(({ t, id }) => `${t}/${id}`));
    settlement.inTray = new Set(await settlement.tray.getAllKeys());
    return settlement;
  }

  constructor() {
    this.unsure = new Set();
    this.own = new Map();
    this.waitMillis = 0;
  }

  async take(operation, result) {
    if (!this.pending.has(operation.op)) {
      return;
    }
    // Of a repetition counts the answer that it repeats. A state nobody knows here is no verdict: a newer client may know it.
    const state = result?.st === 'duplicate' ? result.was : result?.st;
    if (HAD_EFFECT.includes(state)) {
      await this.#taken(operation, result);
    } else if (FINAL.includes(state)) {
      await this.#putAside(operation, { ...result, st: state });
    } else {
      await this.#keep(operation, result);
    }
  }

  async #keep(operation, result) {
    this.unsure.add(operation.op);
    // The same member names operations when it is blocked.
    const seconds = typeof result?.after === 'number' ? result.after : 0;
    this.waitMillis = Math.max(this.waitMillis, seconds * 1000);
    const waitsFor = [...(operation.after ?? []), ...(Array.isArray(result?.after) ? result.after : [])];
    if (result?.st === 'blocked' && waitsFor.some((id) => this.inTray.has(id))) {
      await this.#toTray(operation, result);
    }
  }

  async #taken(operation, result) {
    await this.#remove(operation);
    if (await this.#isEchoNeeded(operation, result)) {
      await this.#echo(operation, result.v);
    }
    const key = keyOf(operation);
    this.own.set(key, (this.own.get(key) ?? new Set()).add(result.v));
    const lost = await this.#unseen(operation, result.lost ?? []);
    if (lost.length > 0) {
      await this.#show(operation, { ...result, lost });
    }
  }

  /** A report names no version, so all that it replaces is told; what stood before one's eyes was meant to be replaced. */
  async #unseen(operation, lost) {
    const row = operation.base === undefined ? await this.rows.get([kindOf(operation), operation.id]) : undefined;
    const seen = (name) => JSON.stringify(row?.d[name]);
    return lost.filter(({ f, server }) => seen(f.replace(/^\//, '')) !== JSON.stringify(server));
  }

  async #echo(operation, v) {
    const { op, n, id } = operation;
    const t = kindOf(operation);
    await this.transaction.objectStore('echoes').put({ op, n, t, id, v, settled: this.number, json: operation });
    if (isCreate(operation)) {
      this.made.add(keyOf(operation));
    }
  }

  /**
   * The feed will tell of it yet. Of a row that is not here what made it must be told by an echo, too; what a repetition says was made may
   * have come and gone long ago.
   */
  async #isEchoNeeded(operation, result) {
    const row = await this.rows.get([kindOf(operation), operation.id]);
    if (row !== undefined) {
      return row.v < (result.v ?? 0);
    }
    return isCreate(operation) ? result.was === undefined : this.made.has(keyOf(operation));
  }

  async #putAside(operation, result) {
    await this.#toTray(operation, result);
    if (result.st !== 'quarantined') { // that one is safe with the server, and what depends on it goes on
      await this.#trayDependents(operation);
    }
  }

  /** Who depends on what had no effect, or belongs together with it, is shown with it. */
  async #trayDependents(parent) {
    for (const { json } of [...this.pending.values()]) {
      const isBound = json.after?.includes(parent.op) || (parent.g !== undefined && json.g === parent.g);
      if (isBound && this.pending.has(json.op)) {
        await this.#toTray(json, { op: json.op, st: 'blocked', after: [parent.op] });
        await this.#trayDependents(json);
      }
    }
  }

  async #toTray(operation, result) {
    await this.#remove(operation);
    await this.#show(operation, result);
  }

  async #show(operation, result) {
    this.inTray.add(operation.op);
    await this.tray.put({ op: operation.op, json: operation, result });
  }

  async #remove(operation) {
    this.unsure.delete(operation.op);
    this.pending.delete(operation.op);
    await this.outbox.delete(operation.n);
  }

  /**
   * What was changed here since was changed with these changes before one's eyes: where nobody else's came between it is no longer made on
   * the version before. Only what was never sent may still learn that.
   */
  async #moveUp() {
    for (const waiting of this.pending.values()) {
      const own = this.own.get(keyOf(waiting.json));
      if (own !== undefined && waiting.json.base !== undefined && !waiting.sent) {
        const { own: known = [], ...json } = waiting.json;
        const basis = basisOf(json.base, new Set([...known, ...own]));
        await this.outbox.put({ ...waiting, json: { ...json, ...basis } });
      }
    }
  }

  /** @returns {Promise<Settled>} */
  async end() {
    await this.#moveUp();
    await this.transaction.objectStore('meta').put(this.number, 'settled');
    return { unsure: this.unsure, waitMillis: this.waitMillis };
  }
}

/** The row an operation is about. */
function keyOf(operation) {
  return `${kindOf(operation)}/${operation.id}`;
}
