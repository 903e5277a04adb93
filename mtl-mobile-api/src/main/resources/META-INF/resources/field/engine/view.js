/**
 * What a person sees: the server's row, then what was taken but has not come back, then what was not sent yet, each replayed over the one
 * before.
 */
import { ROWS, indexedField } from './database.js';
import { isCreate, kindOf, replay } from './effects.js';
import { basisOf, shownRows } from './rows.js';

const STORES = [...ROWS, 'outbox', 'echoes', 'meta'];

/** A row while it is put together. */
class Sight {
  /** @param {string} t @param {string} id @param {object} [row] as the server told it */
  constructor(t, id, row) {
    this.t = t;
    this.id = id;
    this.version = row?.v ?? 0;
    this.scope = row?.s;
    this.fields = row === undefined ? null : row.d;
    this.own = new Set();
    this.pending = false;
  }

  echo(echo) {
    if (echo.v > this.version) {
      this.own.add(echo.v);
      this.fields = replay(this.fields, echo.json);
    }
  }

  play(operation) {
    this.fields = replay(this.fields, operation);
    this.pending = true;
    if (isCreate(operation)) {
      this.own.add(1);
    }
  }

  /** @returns {object|null} */
  row() {
    if (this.fields === null) {
      return null;
    }
    const { base: v, own } = basisOf(this.version, this.own);
    return { ...this.fields, t: this.t, id: this.id, v, own, s: this.scope, pending: this.pending };
  }
}

/** What lies over the rows: echoes and operations, by row. */
class Overlay {
  static async read(transaction) {
    const overlay = new Overlay();
    overlay.echoes = await transaction.objectStore('echoes').getAll();
    overlay.echoes.sort((one, other) => one.n - other.n);
    overlay.outbox = await transaction.objectStore('outbox').getAll();
    return overlay;
  }

  /** @returns {Set<string>} ids of the rows of a kind it touches */
  touched(kind) {
    const echoed = this.echoes.filter((echo) => echo.t === kind).map((echo) => echo.id);
    const pending = this.outbox.filter(({ json }) => kindOf(json) === kind).map(({ json }) => json.id);
    return new Set([...echoed, ...pending]);
  }

  /** @returns {object|null} the row with this on top */
  over(kind, id, row) {
    const sight = new Sight(kind, id, row);
    this.echoes.filter((echo) => echo.t === kind && echo.id === id).forEach((echo) => sight.echo(echo));
    this.outbox
      .filter(({ json }) => json.id === id && kindOf(json) === kind)
      .forEach(({ json }) => sight.play(json));
    return sight.row();
  }
}

/** @returns {Promise<object|null>} a row as the person should see it */
export async function readRow(database, kind, id) {
  const transaction = database.transaction(STORES);
  return seenIn(transaction, kind, id);
}

/** The same in a transaction that covers at least rows, outbox, echoes and meta. */
export async function seenIn(transaction, kind, id) {
  const rows = await shownRows(transaction);
  const overlay = await Overlay.read(transaction);
  return overlay.over(kind, id, await rows.get([kind, id]));
}

/**
 * @param {import('idb').IDBPDatabase} database
 * @param {string} kind
 * @param {{where?: (row: object) => boolean, by?: string, key?: *, range?: IDBKeyRange, limit?: number}} wanted
 * @returns {Promise<object[]>} in the order of the index, else of the ids
 */
export async function readRows(database, kind, { where = () => true, by, key, range, limit = Infinity } = {}) {
  const transaction = database.transaction(STORES);
  const found = new Found(kind, by, key, range);
  const rows = await shownRows(transaction);
  const overlay = await Overlay.read(transaction);
  const touched = overlay.touched(kind);
  for (const row of await found.in(rows)) {
    if (!touched.has(row.id)) {
      found.add(new Sight(kind, row.id, row).row(), where);
    }
  }
  for (const id of touched) {
    found.add(overlay.over(kind, id, await rows.get([kind, id])), where);
  }
  return found.sorted().slice(0, limit);
}

/** Rows of a kind, narrowed and ordered by an index, also those that are not in the index yet. */
class Found {
  constructor(kind, by, key, range) {
    this.kind = kind;
    this.by = by;
    this.field = by === undefined ? 'id' : indexedField(by);
    this.range = key === undefined ? range : IDBKeyRange.only(key);
    this.rows = [];
  }

  in(store) {
    const { kind, range } = this;
    const keys = IDBKeyRange.bound([kind, range?.lower ?? -Infinity], [kind, range?.upper ?? []]);
    return (this.by === undefined ? store : store.index(this.by)).getAll(keys);
  }

  add(row, where) {
    const key = row?.[this.field];
    const isInside = key !== undefined && (this.range === undefined || this.range.includes(key));
    if (row !== null && isInside && where(row)) {
      this.rows.push(row);
    }
  }

  sorted() {
    const { field } = this;
    return this.rows.sort((one, other) => indexedDB.cmp(one[field], other[field]) || indexedDB.cmp(one.id, other.id));
  }
}
