/** What of the values of a form is sent. */

/** Leaves out what is empty. */
export function filled(values) {
  const trimmed = Object.entries(values).map(([name, value]) => [name, plain(value)]);
  return Object.fromEntries(trimmed.filter(([, value]) => value !== null));
}

/**
 * Leaves out what is as it was before, so that nobody else's change is undone by a copy that was merely looked at; null clears.
 *
 * @param {object} before
 * @param {object} now
 */
export function changes(before, now) {
  const given = Object.entries(now).map(([name, value]) => [name, plain(value)]);
  return Object.fromEntries(given.filter(([name, value]) => !isSame(value, plain(before[name]))));
}

/** Some of the values, under their names. */
export function pick(source, names) {
  return Object.fromEntries(names.map((name) => [name, source[name]]));
}

/** Ids of the photos that were not there before. */
export function addedPhotos(before, now) {
  const had = before.map(({ id }) => id);
  return now.map(({ id }) => id).filter((id) => !had.includes(id));
}

function plain(value) {
  const text = typeof value === 'string' ? value.trim() : value;
  return text === undefined || text === '' ? null : text;
}

function isSame(one, other) {
  return canonical(one) === canonical(other);
}

/** The server does not keep the order of members. */
function canonical(value) {
  const sorted = (_, each) => (isObject(each) ? Object.fromEntries(Object.entries(each).sort()) : each);
  return JSON.stringify(value, sorted);
}

function isObject(value) {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
