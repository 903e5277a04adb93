/** Finds rows by what is in them, wherever it stands in a word: also Chinese, which has no spaces. */
import { readRows } from './view.js';

const FIELDS = ['name', 'company', 'jobTitle', 'city', 'address', 'email', 'phone'];
const MARKS = /\p{M}/gu;

/** @returns {string} without case and accents */
export function folded(text) {
  return text.normalize('NFKD').replace(MARKS, '').toLowerCase();
}

export class Search {
  #texts = new Map();

  /** @param {import('idb').IDBPDatabase} database */
  constructor(database) {
    this.database = database;
  }

  /** Something has changed: read again what is searched. */
  forget() {
    this.#texts.clear();
  }

  /**
   * @param {string} text each word of it must occur
   * @param {{kinds?: string[], limit?: number}} wanted
   * @returns {Promise<object[]>} those whose names begin with it first
   */
  async find(text, { kinds = ['account', 'contact'], limit = 50 } = {}) {
    const words = folded(text).split(/\s+/u).filter(Boolean);
    const found = [];
    for (const kind of kinds) {
      const entries = await this.#entries(kind);
      found.push(...entries.filter((entry) => words.every((word) => entry.text.includes(word))));
    }
    const rank = (entry) => (entry.text.startsWith(words[0] ?? '') ? 0 : 1);
    found.sort((one, other) => rank(one) - rank(other) || one.text.localeCompare(other.text));
    return found.slice(0, limit).map(({ row }) => row);
  }

  async #entries(kind) {
    if (!this.#texts.has(kind)) {
      this.#texts.set(kind, readRows(this.database, kind).then((rows) => rows.map(entryOf)));
    }
    return this.#texts.get(kind);
  }
}

function entryOf(row) {
  const texts = FIELDS.map((field) => row[field]).filter((value) => typeof value === 'string');
  return { row, text: folded(texts.join('\n')) };
}
