/**
 * Tokens of one person. They lie in IndexedDB: no other origin reads it, no request carries them unasked (a cookie would), and against a
 * script of somebody else stands the Content-Security-Policy, since whatever this page can use, such a script could, too. A new pair is kept
 * before it is used, and until then the server repeats an answer that got lost: no cut of the line signs anybody out. A copy of the tokens is
 * worth nothing elsewhere: new ones are only for whoever has this installation's key.
 */
import { inOne } from './database.js';
import { SignInNeeded, TryLater } from './errors.js';
import { addressOf, send } from './http.js';

const TOKENS = '/token';
const NOT_FRESH = 'use-dpop-nonce';
const NOT_OURS = 'invalid-dpop-proof';

/**
 * @typedef {object} Kept
 * @property {{id: string, name: string, username: string}} person
 * @property {string|null} device @property {string} access @property {string} refresh
 * @property {number} leaseTtl seconds for which rows are shown without hearing from the server
 * @property {string|null} expired why the person has to sign in again
 */

/**
 * One tab or worker at a time: two that used the same refresh token would look like a thief, and whoever signs in ends what another renews.
 * @template T
 * @param {() => Promise<T>} work
 * @returns {Promise<T>}
 */
export function withTokens(work) {
  return navigator.locks.request('openmtl-tokens', work);
}

export class Session {
  /**
   * @param {import('./installation.js').Installation} installation
   * @param {string} person
   */
  constructor(installation, person) {
    this.installation = installation;
    this.person = person;
  }

  /** @returns {Promise<Kept|undefined>} */
  kept() {
    return this.installation.database.get('sessions', this.person);
  }

  /**
   * Sends a request of the person; renews the tokens when they are no longer taken.
   * @param {import('./http.js').Call} call
   * @returns {Promise<import('./http.js').Reply>}
   */
  async send(call) {
    const { access } = await this.#usable();
    const reply = await send(signed(call, access));
    if (reply.status !== 401) {
      return reply;
    }
    const renewed = await this.#renewed(access, nonceIn(reply));
    const again = await send(signed(call, renewed));
    if (again.status === 401) {
      // The tokens are a moment old: some node has not heard of them. No reason to sign anybody out.
      throw new TryLater('The new tokens are not known yet', again.waitMillis());
    }
    return again;
  }

  /** The person has to sign in again. @param {string} why */
  expire(why) {
    return inOne(this.installation.database, ['sessions'], async (transaction) => {
      const sessions = transaction.objectStore('sessions');
      const kept = await sessions.get(this.person);
      await (kept && sessions.put({ ...kept, expired: why }));
    });
  }

  /** Another installation is the same device: this one registers anew, with the same operations. */
  async leaveToClone() {
    await this.installation.becomeAnother();
    await this.expire('device-cloned');
  }

  async #usable() {
    const kept = await this.kept();
    if (kept === undefined || kept.expired !== null) {
      throw new SignInNeeded(kept?.expired ?? 'signed-out');
    }
    return kept;
  }

  #renewed(refused, nonce) {
    return withTokens(async () => {
      const kept = await this.#usable();
      return kept.access === refused ? this.#renew(kept, nonce) : kept.access;
    });
  }

  async #renew(kept, nonce) {
    const reply = await this.#askForTokens(kept.refresh, nonce);
    const code = codeOf(reply);
    if (code === NOT_FRESH || code === NOT_OURS) {
      // Whoever cannot prove it gets nothing, but nobody is signed out for that.
      throw new TryLater(code, reply.waitMillis(), code === NOT_OURS ? reply.problem() : null);
    }
    if (code !== undefined) {
      await this.expire(code);
      throw new SignInNeeded(code);
    }
    const { access, refresh, leaseTtl } = reply.checked().json();
    if (!access || !refresh) {
      throw new TryLater('Tokens are missing');
    }
    await this.#keep({ ...kept, access, refresh, leaseTtl });
    return access;
  }

  /** Of an old nonce the answer brings a new one. */
  async #askForTokens(refresh, nonce) {
    const reply = await this.#proved(refresh, nonce);
    return codeOf(reply) === NOT_FRESH ? this.#proved(refresh, nonceIn(reply)) : reply;
  }

  async #proved(refresh, nonce) {
    const proof = await this.installation.proof({ method: 'POST', url: addressOf(TOKENS), nonce });
    return send({ path: TOKENS, json: { refresh }, headers: { DPoP: proof } });
  }

  #keep(session) {
    return inOne(this.installation.database, ['sessions'], (transaction) =>
      transaction.objectStore('sessions').put(session),
    );
  }
}

function signed(call, access) {
  return { ...call, headers: { ...call.headers, Authorization: `Bearer ${access}` } };
}

/** @returns {string|undefined} why a request for tokens was refused */
function codeOf(reply) {
  return reply.status === 401 ? reply.problem()?.code : undefined;
}

function nonceIn(reply) {
  return reply.headers.get('DPoP-Nonce') ?? undefined;
}
