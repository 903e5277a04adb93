/** A lead while it is being captured. */
import { addedPhotos, changes, pick } from './filled.js';
import { answered } from './form-logic.js';

/** Key of a lead's draft. */
export const leadKey = (id) => `lead:${id}`;

/** Key of what is being changed about a lead. */
export const leadEditKey = (id) => `lead-edit:${id}`;

/** Version of the text a person agrees to; a new wording of `consent.text` gets a new one. */
export const CONSENT_TEXT = 'field-2026-11';

const TEXTS = ['name', 'company', 'jobTitle', 'email', 'phone', 'city', 'origin', 'note'];

/** The controls of a lead. */
export function leadControls(t) {
  return [
    { name: 'name', label: t('lead.name'), max: 200, capitals: 'words' },
    { name: 'company', label: t('lead.company'), max: 200, capitals: 'words' },
    { name: 'jobTitle', label: t('lead.jobTitle'), max: 200 },
    { name: 'phone', label: t('lead.phone'), type: 'tel', max: 60 },
    { name: 'email', label: t('lead.email'), type: 'email', max: 254 },
    { name: 'city', label: t('lead.city'), max: 200 },
    { name: 'note', label: t('lead.note'), type: 'long', hint: t('lead.noteHint'), max: 10000 },
  ];
}

/** The fields of a lead as they are sent. */
export function leadData(lead) {
  const texts = TEXTS.map((name) => [name, lead[name]?.trim()]).filter(([, value]) => value);
  const data = Object.fromEntries(texts);
  const attributes = Object.entries(lead.attributes ?? {}).filter(([, value]) => answered(value));
  if (attributes.length) data.attributes = Object.fromEntries(attributes);
  if (lead.accountId) data.accountId = lead.accountId;
  if (lead.photos?.length) data.photos = lead.photos;
  return typeof lead.marketingConsent === 'boolean' ? { ...data, ...consent(lead) } : data;
}

/**
 * A lead that somebody begins to change.
 *
 * @param {object} lead the row as it is seen
 * @returns {object} the draft, with what was known `before`, which version that was, and which of one's own
 */
export function leadEdit({ id, v, own, ...lead }) {
  const before = { ...pick(lead, [...TEXTS, 'marketingConsent']), attributes: lead.attributes ?? {}, photos: lead.photos ?? [] };
  return { ...before, id, base: v, own, before };
}

/**
 * What was changed about a lead; of the attributes, too, only those that were.
 *
 * @param {object} draft see leadEdit
 * @returns {object|null} the operation, null when nothing was
 */
export function leadPatch(draft) {
  const { id, base, own, before, photos, marketingConsent } = draft;
  const attributes = changes(before.attributes, unanswered(draft.attributes));
  const patch = {
    ...changes(before, pick(draft, [...TEXTS, 'photos'])),
    ...(marketingConsent === before.marketingConsent ? {} : consent(draft)),
    ...(Object.keys(attributes).length ? { attributes } : {}),
  };
  if (!Object.keys(patch).length) return null;
  return { type: 'lead.patch', id, base, own, patch, photos: addedPhotos(before.photos, photos) };
}

function unanswered(attributes) {
  return Object.fromEntries(Object.entries(attributes).map(([name, value]) => [name, answered(value) ? value : null]));
}

function consent({ marketingConsent, consentAt }) {
  return { marketingConsent, consentText: CONSENT_TEXT, consentAt };
}
