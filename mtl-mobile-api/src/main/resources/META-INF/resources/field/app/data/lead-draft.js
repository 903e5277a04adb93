/** A lead while it is being captured. */
import { answered } from './form-logic.js';

/** Key of a lead's draft. */
export const leadKey = (id) => `lead:${id}`;

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

function consent({ marketingConsent, consentAt }) {
  return { marketingConsent, consentText: CONSENT_TEXT, consentAt };
}
