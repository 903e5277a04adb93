/** What can go wrong, and what it means for what is kept here: nothing. No error deletes anything. */

/** Told to whoever uses the engine. */
export class FieldError extends Error {
  /**
   * @param {string} code such as `offline`, `invalid-credentials`, `unsent`
   * @param {string} [detail] for people
   * @param {object} [more] further members, such as `retryAfter` or `count`
   */
  constructor(code, detail = code, more = {}) {
    super(detail);
    this.name = 'FieldError';
    this.code = code;
    this.detail = detail;
    Object.assign(this, more);
  }
}

/** No answer, or one that says nothing for good: again later. */
export class TryLater extends Error {
  /** @param {number} [waitMillis] how long the server wants us to wait @param {object|null} [problem] that people should know of */
  constructor(message, waitMillis = 0, problem = null) {
    super(message);
    this.waitMillis = waitMillis;
    this.problem = problem;
  }
}

/** The server does not want it, and says why. */
export class Refused extends Error {
  /** @param {object} problem RFC 9457 */
  constructor(problem) {
    super(problem.detail ?? problem.title ?? problem.code);
    this.problem = problem;
    this.code = problem.code;
  }
}

/** The person has to sign in again; everything stays where it is. */
export class SignInNeeded extends Error {
  /** @param {string} code why */
  constructor(code) {
    super(code);
    this.code = code;
  }
}
