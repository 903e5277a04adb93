/** Operations without a verdict, in the order they were made. */
import { inOne } from './database.js';

const encoder = new TextEncoder();

/** @typedef {{n: number, op: string, sent: boolean, json: import('./effects.js').Operation}} Waiting */

/**
 * The next operations to send, and from now on they do not change. What is held keeps back only what follows it on the same row, depends on
 * it, or belongs together with it.
 * @param {import('idb').IDBPDatabase} database
 * @param {Set<string>} held ids of operations to leave out
 * @param {{most: number, bytes: number}} limits
 * @returns {Promise<Waiting[][]>} units, each to be done together
 */
export function nextBatch(database, held, limits) {
  return inOne(database, ['outbox'], async (transaction) => {
    const outbox = transaction.objectStore('outbox');
    const batch = chosen(await outbox.getAll(), held, limits);
    for (const waiting of batch.flat().filter(({ sent }) => !sent)) {
      await outbox.put({ ...waiting, sent: true });
    }
    return batch;
  });
}

function chosen(all, held, { most, bytes }) {
  const sieve = new Sieve(held);
  const batch = [];
  let count = 0;
  let size = 0;
  for (const unit of units(all).filter((candidate) => sieve.passes(candidate))) {
    count += unit.length;
    size += sizeOf(unit);
    if (batch.length > 0 && (count > most || size > bytes)) {
      break;
    }
    batch.push(unit);
  }
  return batch;
}

/** What must wait, and what must therefore wait, too. */
class Sieve {
  constructor(held) {
    this.left = new Set(held);
    this.rows = new Set();
  }

  passes(unit) {
    if (!unit.some((waiting) => this.#waits(waiting))) {
      return true;
    }
    unit.forEach(({ op, json }) => {
      this.left.add(op);
      this.rows.add(json.id);
    });
    return false;
  }

  #waits({ op, json }) {
    return this.left.has(op) || this.rows.has(json.id) || (json.after ?? []).some((id) => this.left.has(id));
  }
}

/** Neighbours of one group are one unit. */
function units(all) {
  const made = [];
  for (const waiting of all) {
    const last = made.at(-1);
    if (waiting.json.g !== undefined && last?.[0].json.g === waiting.json.g) {
      last.push(waiting);
    } else {
      made.push([waiting]);
    }
  }
  return made;
}

function sizeOf(unit) {
  return unit.reduce((size, { json }) => size + encoder.encode(JSON.stringify(json)).length + 1, 0);
}
