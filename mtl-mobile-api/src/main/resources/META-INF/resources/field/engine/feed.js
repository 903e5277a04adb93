/** Brings rows: all of them once, then what changed. It can be stopped anywhere and goes on where it was. */
import { TryLater } from './errors.js';
import { beginBootstrap, feedState, takeBootstrapPage, takeFeedPage, takeGainedPage } from './replica.js';

const PAGE_SIZE = 500;

export class Feed {
  /**
   * @param {import('idb').IDBPDatabase} database
   * @param {import('./session.js').Session} session
   * @param {() => void} changed told after each page
   */
  constructor(database, session, changed) {
    this.database = database;
    this.session = session;
    this.changed = changed;
  }

  /**
   * Reads until there is nothing more to read.
   * @returns {Promise<{entries: number, next: number|undefined}>} how much the last page held, and in how many seconds to ask again
   */
  async pull() {
    for (;;) {
      const { cursor, bootstrap, gained } = await feedState(this.database);
      const [scope] = Object.keys(gained);
      const isBootstrapping = cursor === undefined || bootstrap !== undefined;
      if (isBootstrapping) {
        await this.#bootstrap(bootstrap);
      } else if (scope !== undefined) {
        await this.#gain(scope, gained[scope]);
      } else {
        const last = await this.#page(cursor);
        if (last !== null) {
          return last;
        }
      }
      this.changed();
    }
  }

  /** @returns {Promise<{entries: number, next: number|undefined}|null>} null while there is more */
  async #page(cursor) {
    const reply = await this.session.send({ path: `/sync/pull?cursor=${cursor}&max=${PAGE_SIZE}` });
    if (isTooOld(reply)) {
      await beginBootstrap(this.database);
      return null;
    }
    const page = reply.checked().json();
    if (page.cursor !== cursor || page.ch.length > 0) {
      await takeFeedPage(this.database, cursor, page);
      this.changed();
    }
    const { gained } = await feedState(this.database);
    const isMore = page.more || Object.keys(gained).length > 0;
    return isMore ? null : { entries: page.ch.length, next: hint(reply) };
  }

  async #bootstrap(page) {
    if (page === undefined) {
      await beginBootstrap(this.database);
      return;
    }
    const reply = await this.session.send({ path: `/sync/bootstrap${page && `?page=${page}`}` });
    if (isTooOld(reply)) {
      mustNotBeFirst(page);
      await beginBootstrap(this.database);
      return;
    }
    await takeBootstrapPage(this.database, page, reply.checked().json());
  }

  async #gain(scope, page) {
    const reply = await this.session.send({ path: `/sync/bootstrap?scope=${scope}${page && `&page=${page}`}` });
    if (isTooOld(reply)) {
      mustNotBeFirst(page);
    }
    await takeGainedPage(this.database, scope, isTooOld(reply) ? null : reply.checked().json());
  }
}

function isTooOld(reply) {
  return reply.status === 410 && reply.problem() !== null;
}

function mustNotBeFirst(page) {
  if (page === '') {
    throw new TryLater('Not even the first page can be had');
  }
}

function hint(reply) {
  const seconds = /next=(\d+)/.exec(reply.headers.get('Sync-Hint') ?? '')?.[1];
  return seconds === undefined ? undefined : Number(seconds);
}
