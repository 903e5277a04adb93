/** When something was done, so that the server can tell in spite of a wrong clock. */

/** Clocks this far apart were stopped by sleep, or set by somebody. */
const APART_MILLIS = 2_000;

let run = null;

/** One run of the monotonic clock: it ends when that and the clock on the wall part ways, since it may stop while the phone sleeps. */
function currentRun() {
  const apart = Date.now() - performance.now();
  if (run === null || Math.abs(apart - run.apart) > APART_MILLIS) {
    run = { apart, boot: crypto.randomUUID().slice(0, 8) };
  }
  return run;
}

/** @returns {{now: string, mono: number, boot: string}} what the clocks show, for a push */
export function clocks() {
  const { boot } = currentRun();
  return { now: new Date().toISOString(), mono: Math.round(performance.now()), boot };
}

/** @returns {{at: string, tz: string, m: number, b: string}} this moment, for an operation */
export function moment() {
  const { boot } = currentRun();
  const tz = Intl.DateTimeFormat().resolvedOptions().timeZone ?? 'UTC';
  return { at: localInstant(new Date()), tz, m: Math.round(performance.now()), b: boot };
}

/** With the offset of the place, as `2026-11-22T09:41:10.000+01:00`. */
function localInstant(date) {
  const offset = -date.getTimezoneOffset();
  const local = new Date(date.getTime() + offset * 60_000).toISOString().slice(0, -1);
  const two = (number) => String(Math.trunc(number)).padStart(2, '0');
  const size = Math.abs(offset);
  return `${local}${offset < 0 ? '-' : '+'}${two(size / 60)}:${two(size % 60)}`;
}
