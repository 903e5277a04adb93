/** How long to wait after failures: anything up to a limit that doubles, so that phones do not come back all at once. */
const FIRST_MILLIS = 2_000;
const MOST_MILLIS = 15 * 60_000;

export class Backoff {
  #failures = 0;

  /** @param {number} askedMillis what the server asked for: never shorter */
  afterFailure(askedMillis) {
    const limit = Math.min(MOST_MILLIS, FIRST_MILLIS * 2 ** this.#failures);
    this.#failures = Math.min(this.#failures + 1, 20);
    return askedMillis + Math.random() * limit;
  }

  /** Begins small again: it went well, or the network is back. */
  reset() {
    this.#failures = 0;
  }
}
