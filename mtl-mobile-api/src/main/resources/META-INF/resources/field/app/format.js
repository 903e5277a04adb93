/** Dates, times and spans in the person's language and zone. */
import { language, t } from './i18n.js';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const formats = new Map();

function formatter(options) {
  const key = language() + JSON.stringify(options);
  if (!formats.has(key)) formats.set(key, new Intl.DateTimeFormat(language(), options));
  return formats.get(key);
}

/** @returns {string} the zone the phone is in */
export function timeZone() {
  return Intl.DateTimeFormat().resolvedOptions().timeZone;
}

/** @returns {string} the calendar day here, `YYYY-MM-DD` */
export function today(now = new Date()) {
  const part = (n) => String(n).padStart(2, '0');
  return `${now.getFullYear()}-${part(now.getMonth() + 1)}-${part(now.getDate())}`;
}

/** The calendar day so many days after another. */
export function daysAfter(date, days) {
  return new Date(Date.parse(`${date}T00:00:00Z`) + days * DAY).toISOString().slice(0, 10);
}

/** How many days from one calendar day to another. */
export function daysBetween(from, to) {
  return Math.round((Date.parse(to) - Date.parse(from)) / DAY);
}

/** A calendar day in words: today, tomorrow, a weekday, or the date. Never moved between zones. */
export function day(date) {
  if (!date) return '';
  const distance = daysBetween(today(), date);
  if (distance === 0) return t('day.today');
  if (distance === 1) return t('day.tomorrow');
  if (distance === -1) return t('day.yesterday');
  return plainDay(date);
}

/** A calendar day as a date with its weekday. */
export function plainDay(date) {
  const sameYear = date.slice(0, 4) === today().slice(0, 4);
  const options = { weekday: 'short', month: 'short', day: 'numeric', timeZone: 'UTC' };
  return formatter(sameYear ? options : { ...options, year: 'numeric' }).format(new Date(`${date}T00:00:00Z`));
}

/** Today in full, for the head of the page. */
export function longToday() {
  return formatter({ weekday: 'long', month: 'long', day: 'numeric' }).format(new Date());
}

/** A time of day. */
export function time(instant, zone) {
  return formatter({ hour: 'numeric', minute: '2-digit', timeZone: zone }).format(new Date(instant));
}

/** A moment: the time when it is today, else day and time. */
export function moment(instant, zone) {
  const at = new Date(instant);
  const date = today(at);
  return date === today() ? time(instant, zone) : `${day(date)} ${time(instant, zone)}`;
}

/** The days of a stretch, such as those of an event. */
export function stretch(from, to, zone) {
  const format = formatter({ month: 'short', day: 'numeric', year: 'numeric', timeZone: zone });
  return format.formatRange(new Date(from), new Date(to));
}

/** A length of time, its two greatest units at most. */
export function span(milliseconds) {
  const length = Math.abs(milliseconds);
  if (length < HOUR) return t('span.minutes', { n: Math.max(1, Math.round(length / MINUTE)) });
  if (length < DAY) return t('span.hours', { h: Math.floor(length / HOUR), m: Math.floor((length % HOUR) / MINUTE) });
  return t('span.days', { n: Math.floor(length / DAY) });
}

/** A size in bytes for people. */
export function size(bytes) {
  const inKilobytes = bytes < 1_000_000;
  return new Intl.NumberFormat(language(), {
    style: 'unit',
    unit: inKilobytes ? 'kilobyte' : 'megabyte',
    maximumFractionDigits: inKilobytes ? 0 : 1,
  }).format(bytes / (inKilobytes ? 1000 : 1_000_000));
}
