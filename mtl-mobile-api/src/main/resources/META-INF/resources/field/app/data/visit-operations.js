/** Turns the draft of a visit into operations: one group that is done together or not at all. */
import { field } from '../door.js';
import { leadData } from './lead-draft.js';
import { answersGiven, isBegun } from './form-logic.js';

const TEXTS = ['purpose', 'outcome', 'result', 'nextStep', 'note'];

/**
 * @param {object} draft see visit-draft.js
 * @param {object|null} form definition that was answered
 */
export function visitOperations(draft, form) {
  return [
    visit(draft, form),
    ...findings(draft, 'PAIN_POINT', draft.painPoints),
    ...findings(draft, 'COMPETITOR_FACT', draft.competitors),
    ...findings(draft, 'EXPERT_REQUEST', draft.requests),
    ...draft.promises.map((promise) => of('promise.create', promise, { ...context(draft), state: 'OPEN' })),
    ...draft.leads.map((lead) => leadOperation(draft, lead)),
    ...nextVisit(draft),
  ];
}

function visit(draft, form) {
  const photos = draft.photos.map((photo) => photo.id).filter((photo) => !draft.sentPhotos.includes(photo));
  const data = said({ ...pick(draft, TEXTS), photos: draft.photos.length ? draft.photos : undefined });
  if (form && isBegun(draft.answers)) data.form = { ...draft.form, a: answersGiven(form, draft.answers) };
  if (draft.mode === 'complete') return { type: 'visit.complete', id: draft.id, data, photos };
  if (draft.mode === 'amend') return { type: 'visit.amend', id: draft.id, data: said({ ...data, reason: draft.reason }), photos };
  const place = pick(draft, ['accountId', 'date', 'timeZone']);
  return { type: 'visit.create', id: draft.id, data: { ...place, ...data, state: 'DONE' }, photos };
}

function findings(draft, kind, items) {
  return items.map((item) => of('finding.create', item, { ...context(draft), kind }));
}

function of(type, { id, ...item }, more) {
  return { type, id, data: said({ ...item, ...more }) };
}

function context(draft) {
  return { visitId: draft.id, accountId: draft.accountId };
}

function leadOperation(draft, lead) {
  const data = { ...leadData({ ...lead, accountId: lead.accountId ?? draft.accountId }), visitId: draft.id };
  return { type: 'lead.create', id: lead.id, data, photos: (lead.photos ?? []).map(({ id }) => id) };
}

function nextVisit({ next, accountId, timeZone, nextStep }) {
  if (!next.plan || !next.date) return [];
  const data = said({ accountId, date: next.date, timeZone, state: 'PLANNED', purpose: next.purpose || nextStep });
  return [{ type: 'visit.create', id: next.id ?? field.newId(), data }];
}

function pick(source, names) {
  return Object.fromEntries(names.map((name) => [name, source[name]]));
}

/** Leaves out what was not said. */
export function said(data) {
  const trimmed = Object.entries(data).map(([name, value]) => [name, typeof value === 'string' ? value.trim() : value]);
  return Object.fromEntries(trimmed.filter(([, value]) => value !== undefined && value !== null && value !== ''));
}
