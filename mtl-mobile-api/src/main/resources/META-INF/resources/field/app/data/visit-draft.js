/** A visit while it is being written down. It is kept field by field and lives until it is saved. */
import { field } from '../door.js';
import { timeZone, today } from '../format.js';
import { pick } from './filled.js';
import { visitForm } from './queries.js';

/** Key of a visit's draft. */
export const draftKey = (visitId) => `visit:${visitId}`;

/** What is written of a visit. */
export const TEXTS = ['purpose', 'outcome', 'result', 'nextStep', 'note'];

/** Lists a visit yields, each captured as rows of its own. */
export const YIELD = ['painPoints', 'competitors', 'requests', 'promises', 'leads'];

/**
 * The draft of a visit: what was left when the form was last open, else begun from the row, and with what stood in that before.
 *
 * @param {string} id
 * @param {{account?: string}} query
 */
export async function visitDraft(id, query) {
  return (await field.draft(draftKey(id))) ?? begun(id, query);
}

async function begun(id, query) {
  const visit = await field.row('visit', id);
  const form = visit?.form ?? (await visitForm());
  const photos = visit?.photos ?? [];
  return {
    id,
    mode: modeOf(visit),
    before: visit ? { ...pick(visit, TEXTS), form: visit.form, photos } : {},
    accountId: visit?.accountId ?? query.account,
    date: visit?.date ?? today(),
    timeZone: visit?.timeZone ?? timeZone(),
    ...pick(visit ?? {}, TEXTS),
    form: form && { formId: form.formId, v: form.v },
    answers: { ...form?.a },
    photos: [...photos],
    ...Object.fromEntries(YIELD.map((name) => [name, []])),
    next: {},
  };
}

/** How a visit is saved: it depends on what has become of it meanwhile, by another tab or another person. */
export function modeOf(visit) {
  if (!visit) return 'create';
  return visit.state === 'DONE' ? 'amend' : 'complete';
}
