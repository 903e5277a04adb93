/** What an operation does to the row it is about, as far as that can be known before the server says so. */

/**
 * @typedef {object} Operation as it is sent
 * @property {string} op @property {number} n @property {string} type @property {string} id of the row @property {string} at
 * @property {object} [data] @property {object} [patch] @property {number} [base] @property {string} [g] @property {string[]} [after]
 */

/** @returns {string} kind of the row an operation is about */
export function kindOf(operation) {
  return operation.type.slice(0, operation.type.indexOf('.'));
}

/** @returns {boolean} whether it makes the row */
export function isCreate(operation) {
  return operation.type.endsWith('.create');
}

/** What rows begin with that the operation does not say. */
const BEGINNINGS = {
  'visit.create': () => ({ state: 'DONE' }),
  'lead.create': () => ({ stage: 'INQUIRY' }),
  'promise.create': () => ({ state: 'OPEN' }),
  'attendee.create': (at) => ({ state: 'WALK_IN', checkedInAt: at }),
};

const EFFECTS = {
  'visit.check-in': (row, at) => ({
    checkedInAt: earliest(row.checkedInAt, at),
    state: row.state === 'DONE' ? 'DONE' : 'CHECKED_IN',
  }),
  'visit.complete': (_row, _at, data) => ({ ...data, state: 'DONE' }),
  'visit.amend': (_row, _at, { reason, ...fields }) => fields,
  'lead.accept': (_row, at) => ({ acceptedAt: at, stage: 'SAL' }),
  'lead.refuse': (_row, _at, { reason }) => ({ refusal: reason, stage: 'REJECTED' }),
  'lead.contact': (row, at) => ({ contactedAt: earliest(row.contactedAt, at) }),
  'attendee.check-in': (row, at) => ({ checkedInAt: earliest(row.checkedInAt, at) }),
  'attendee.undo-check-in': () => ({ checkedInAt: null, checkedInBy: null }),
};

/**
 * @param {object|null} fields of the row, null when there is none
 * @param {Operation} operation
 * @returns {object|null} the fields afterwards
 */
export function replay(fields, operation) {
  const at = operation.data?.at ?? new Date(operation.at).toISOString();
  if (isCreate(operation)) {
    const beginning = BEGINNINGS[operation.type]?.(at) ?? {};
    return merge({ ...beginning, createdAt: at, ...fields }, operation.data ?? {});
  }
  if (fields === null) {
    return null;
  }
  const effect = EFFECTS[operation.type]?.(fields, at, operation.data ?? {});
  return merge(fields, effect ?? operation.patch ?? {});
}

/** A merge patch: null clears. It is flat but for the attributes, which are changed name by name. */
function merge(fields, changes) {
  const attributes = changes.attributes && flat(fields.attributes, changes.attributes);
  return flat(fields, attributes ? { ...changes, attributes } : changes);
}

function flat(fields, changes) {
  const merged = { ...fields, ...changes };
  Object.keys(merged).forEach((name) => merged[name] === null && delete merged[name]);
  return merged;
}

function earliest(before, at) {
  return before !== undefined && Date.parse(before) <= Date.parse(at) ? before : at;
}
