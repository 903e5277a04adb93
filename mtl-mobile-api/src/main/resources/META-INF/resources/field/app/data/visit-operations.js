/** Turns the draft of a visit into operations: one group that is done together or not at all. */
import { field } from '../door.js';
import { leadData } from './lead-draft.js';
import { addedPhotos, changes, filled, pick } from './filled.js';
import { answersGiven, isBegun } from './form-logic.js';
import { modeOf, TEXTS } from './visit-draft.js';

/**
 * @param {object} draft see visit-draft.js
 * @param {object|null} form definition that was answered
 * @param {object|null} row the visit as it is now
 */
export function visitOperations(draft, form, row) {
  return [
    visit(draft, form, modeOf(row)),
    ...findings(draft, 'PAIN_POINT', draft.painPoints),
    ...findings(draft, 'COMPETITOR_FACT', draft.competitors),
    ...findings(draft, 'EXPERT_REQUEST', draft.requests),
    ...draft.promises.map((promise) => of('promise.create', promise, { ...context(draft), state: 'OPEN' })),
    ...draft.leads.map((lead) => leadOperation(draft, lead)),
    ...nextVisit(draft),
  ];
}

function visit(draft, form, mode) {
  const photos = addedPhotos(draft.before.photos ?? [], draft.photos);
  const now = written(draft, form);
  return { ...saved(draft, mode, now), id: draft.id, photos };
}

function saved(draft, mode, now) {
  if (mode === 'create') {
    const place = pick(draft, ['accountId', 'date', 'timeZone']);
    return { type: 'visit.create', data: { ...place, ...filled(now), state: 'DONE' } };
  }
  const data = changes(draft.before, now);
  if (mode === 'complete') return { type: 'visit.complete', data };
  return { type: 'visit.amend', data: { ...data, ...filled({ reason: draft.reason }) } };
}

/** All that the form holds of the visit itself. */
function written(draft, form) {
  const isAnswered = form && isBegun(draft.answers);
  return {
    ...pick(draft, TEXTS),
    photos: draft.photos.length ? draft.photos : undefined,
    // Without its questions nobody could have changed an answer.
    form: isAnswered ? { ...draft.form, a: answersGiven(form, draft.answers) } : form ? undefined : draft.before.form,
  };
}

function findings(draft, kind, items) {
  return items.map((item) => of('finding.create', item, { ...context(draft), kind }));
}

function of(type, { id, ...item }, more) {
  return { type, id, data: filled({ ...item, ...more }) };
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
  const data = filled({ accountId, date: next.date, timeZone, state: 'PLANNED', purpose: next.purpose || nextStep });
  return [{ type: 'visit.create', id: next.id ?? field.newId(), data }];
}
