/** The rows as the server told them, and the place in the feed they stand for: both change in one transaction, so neither runs ahead. */
import { ROWS, inOne } from './database.js';
import { TryLater } from './errors.js';
import { isCreate } from './effects.js';
import { places } from './rows.js';

const STORES = [...ROWS, 'echoes', 'meta'];

/** Somebody else went on from here meanwhile: this page is of no use. */
class Overtaken extends TryLater {
  constructor() {
    super('Another tab was quicker');
  }
}

/**
 * @typedef {object} State what the feed is to do next
 * @property {string|undefined} cursor none before the first bootstrap is through
 * @property {string|undefined} bootstrap page to ask for, empty for the first, none when there is no bootstrap under way
 * @property {Record<string, string>} gained page to ask for, by number of the unit
 */

/** @returns {Promise<State>} */
export async function feedState(database) {
  const meta = database.transaction('meta').store;
  const [cursor, bootstrap, gained] = await Promise.all(['cursor', 'bootstrap', 'gained'].map((key) => meta.get(key)));
  return { cursor, bootstrap, gained: gained ?? {} };
}

/** Begins a bootstrap. What is here is shown until it is through; the outbox has nothing to do with it. */
export function beginBootstrap(database) {
  return inOne(database, STORES, async (transaction) => {
    const meta = transaction.objectStore('meta');
    await transaction.objectStore((await places(transaction)).other).clear();
    await meta.put('', 'bootstrap');
    await meta.put((await meta.get('settled')) ?? 0, 'bootstrapSettled');
  });
}

/**
 * Takes a page of the bootstrap, and with the last one shows what it brought.
 * @param {string} asked the page that was asked for
 */
export function takeBootstrapPage(database, asked, page) {
  return inOne(database, STORES, async (transaction) => {
    const meta = transaction.objectStore('meta');
    await mustBe(asked, await meta.get('bootstrap'));
    const { shown, other } = await places(transaction);
    const filled = transaction.objectStore(other);
    await Promise.all(page.ch.filter(({ d }) => d !== undefined).map((entry) => filled.put(entry)));
    if (page.more) {
      await meta.put(page.page, 'bootstrap');
      return;
    }
    await dropContained(transaction, filled);
    await transaction.objectStore(shown).clear();
    await meta.put(other, 'rows');
    await meta.put(page.cursor, 'cursor');
    await meta.delete('bootstrap');
    await meta.delete('gained');
  });
}

/** Echoes that a bootstrap contains: of what was settled before it began, and of what its rows show. */
async function dropContained(transaction, filled) {
  const settled = await transaction.objectStore('meta').get('bootstrapSettled');
  const echoes = transaction.objectStore('echoes');
  const all = await echoes.getAll();
  const late = all.filter((echo) => echo.settled > settled);
  for (const echo of all) {
    const row = await filled.get([echo.t, echo.id]);
    const isMade = late.some(({ t, id, json }) => t === echo.t && id === echo.id && isCreate(json));
    const isShown = row === undefined ? !isMade : row.v >= echo.v;
    if (isShown || !late.includes(echo)) {
      await echoes.delete(echo.op);
    }
  }
}

/**
 * Takes a page of the feed: rows, units gained and lost, and the cursor, all at once.
 * @param {string} asked the cursor that was asked with
 */
export function takeFeedPage(database, asked, page) {
  return inOne(database, STORES, async (transaction) => {
    const meta = transaction.objectStore('meta');
    await mustBe(asked, await meta.get('cursor'));
    const arrivals = await Arrivals.begin(transaction);
    const gained = (await meta.get('gained')) ?? {};
    for (const entry of page.ch) {
      await arrivals.take(entry);
    }
    for (const { op, s } of page.ch.filter(({ t }) => t === '$scope')) {
      await (op === 'lose' ? arrivals.lose(s) : undefined);
      delete gained[s];
      Object.assign(gained, op === 'gain' ? { [s]: '' } : {});
    }
    await meta.put(gained, 'gained');
    await meta.put(page.cursor, 'cursor');
  });
}

/** Takes a page of what is in a unit that was gained; `null` begins it anew. */
export function takeGainedPage(database, scope, page) {
  return inOne(database, STORES, async (transaction) => {
    const meta = transaction.objectStore('meta');
    const { [scope]: _asked, ...others } = (await meta.get('gained')) ?? {};
    const arrivals = await Arrivals.begin(transaction);
    for (const entry of page?.ch ?? []) {
      await arrivals.take(entry);
    }
    const isDone = page !== null && !page.more;
    await meta.put(isDone ? others : { ...others, [scope]: page?.page ?? '' }, 'gained');
  });
}

async function mustBe(asked, kept) {
  if (asked !== kept) {
    throw new Overtaken();
  }
}

/** Turns entries of the feed into changes of the rows. */
class Arrivals {
  static async begin(transaction) {
    const arrivals = new Arrivals();
    arrivals.rows = transaction.objectStore((await places(transaction)).shown);
    arrivals.echoes = transaction.objectStore('echoes');
    arrivals.echoed = await arrivals.echoes.getAll();
    return arrivals;
  }

  /** What is neither a row nor its end is ignored: the server may learn to say more than this client knows. */
  async take(entry) {
    const { t, id } = entry;
    if (entry.gone !== undefined) {
      await this.rows.delete([t, id]);
      await this.#dropEchoes(t, id, Infinity);
    } else if (entry.d !== undefined) {
      const before = await this.rows.get([t, id]);
      if (before === undefined || before.v <= entry.v) {
        await this.rows.put(entry);
        await this.#dropEchoes(t, id, entry.v);
      }
    }
  }

  /** Takes out all rows of a unit. */
  async lose(scope) {
    for (const [t, id] of await this.rows.index('scope').getAllKeys(scope)) {
      await this.take({ t, id, gone: 'scope' });
    }
  }

  async #dropEchoes(t, id, version) {
    for (const echo of this.echoed.filter((one) => one.t === t && one.id === id && one.v <= version)) {
      await this.echoes.delete(echo.op);
    }
  }
}
