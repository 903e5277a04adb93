/** Requests to the field API: compressed, with an end, and read to the end before anybody believes them. */
import { Refused, TryLater } from './errors.js';
import { CLIENT } from './version.js';

const ROOT = '/mobile/v1';
const WORTH_COMPRESSING = 512;
const PATIENCE_MILLIS = 120_000;

/**
 * @typedef {object} Call
 * @property {string} [method]
 * @property {string} path behind the root of the API
 * @property {object} [json] body, or
 * @property {boolean} [isCompressed] also when it is small
 * @property {Blob} [body] body as it is
 * @property {Record<string, string>} [headers]
 * @property {string} [root] another root than the field API's
 * @property {RequestCredentials} [credentials] cookies, and whether the answer may clear the site
 */

/** An answer that is here as a whole. */
export class Reply {
  /** @param {Response} response @param {Blob} body @param {string} text */
  constructor(response, body, text) {
    this.status = response.status;
    this.headers = response.headers;
    this.body = body;
    this.text = text;
  }

  /** @returns {object} the body; what is not ours, as a portal's page, is no answer */
  json() {
    try {
      return JSON.parse(this.text);
    } catch {
      throw new TryLater(`No answer of ours: ${this.status}`, this.waitMillis());
    }
  }

  /** @returns {{code: string}|null} the problem, null when somebody between us and the server answered */
  problem() {
    const type = this.headers.get('Content-Type') ?? '';
    return type.startsWith('application/problem+json') ? this.json() : null;
  }

  waitMillis() {
    const after = this.headers.get('Retry-After');
    return after === null ? 0 : Number(after) * 1000 || Math.max(0, Date.parse(after) - Date.now()) || 0;
  }

  /** @returns {Reply} this, unless it is a refusal */
  checked() {
    if (this.status >= 200 && this.status < 300) {
      return this;
    }
    const problem = this.problem();
    if (problem === null || this.status === 429 || this.status === 408 || this.status >= 500) {
      throw new TryLater(problem?.detail ?? `Status ${this.status}`, this.waitMillis());
    }
    throw new Refused(problem);
  }
}

/**
 * @param {Call} call
 * @returns {Promise<Reply>}
 */
export async function send(call) {
  try {
    const response = await fetch((call.root ?? ROOT) + call.path, await request(call));
    const body = await response.blob();
    return new Reply(response, body, body.type.includes('json') ? await body.text() : '');
  } catch (cut) {
    throw new TryLater(String(cut));
  }
}

/** @returns {string} where a call of the field API goes to */
export function addressOf(path) {
  return new URL(ROOT + path, location.href).href;
}

/** @returns {Promise<RequestInit>} */
async function request(call) {
  const headers = { 'X-Client': CLIENT, ...call.headers };
  let { body } = call;
  if (call.json !== undefined) {
    headers['Content-Type'] = 'application/json';
    body = new Blob([JSON.stringify(call.json)]);
    if (call.isCompressed || body.size > WORTH_COMPRESSING) {
      headers['Content-Encoding'] = 'gzip';
      body = await new Response(body.stream().pipeThrough(new CompressionStream('gzip'))).blob();
    }
  }
  return {
    method: call.method ?? (body === undefined ? 'GET' : 'POST'),
    headers,
    // Bytes, since a blob would bring a type of its own.
    body: body === undefined ? undefined : await body.arrayBuffer(),
    cache: 'no-store',
    credentials: call.credentials ?? 'omit',
    signal: AbortSignal.timeout(PATIENCE_MILLIS),
  };
}
