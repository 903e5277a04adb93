/** What is being typed, kept with every field. */

export class Drafts {
  /** @param {import('idb').IDBPDatabase} database */
  constructor(database) {
    this.database = database;
  }

  /** @returns {Promise<*>} undefined when there is none */
  read(key) {
    return this.database.get('drafts', key);
  }

  keep(key, value) {
    return this.database.put('drafts', value, key);
  }

  drop(key) {
    return this.database.delete('drafts', key);
  }

  /** @returns {Promise<{key: string, value: *}[]>} those whose keys begin so */
  async startingWith(prefix) {
    const { store } = this.database.transaction('drafts');
    const range = IDBKeyRange.bound(prefix, `${prefix}\uffff`);
    const [keys, values] = await Promise.all([store.getAllKeys(range), store.getAll(range)]);
    return keys.map((key, i) => ({ key, value: values[i] }));
  }
}
