import { html, nothing } from 'lit';
import { t } from '../i18n.js';
import './account-field.js';
import { control } from './controls.js';

/** What a visit may have come to, against what was expected. */
export const OUTCOMES = ['GOAL_REACHED', 'PARTLY_REACHED', 'FOLLOW_UP', 'NOT_REACHED', 'NOBODY_MET'];

/**
 * The first part of the form of a visit: whom, when and what for, and what came of it.
 *
 * @param {object} draft
 * @param {Record<string, string>} wrong faults by field
 * @param {(name: string, value: *) => void} set
 */
export function visitBasics(draft, wrong, set) {
  const text = (each) => control(each, draft[each.name], (value) => set(each.name, value), wrong[each.name]);
  const isNew = draft.mode === 'create';
  return html`<mtl-account-field
      .account=${draft.accountId}
      .fixed=${!isNew}
      .fault=${wrong.accountId}
      @account=${(event) => set('accountId', event.detail.id)}
    ></mtl-account-field>
    ${isNew ? text({ name: 'date', label: t('visit.date'), type: 'date', required: true }) : nothing}
    ${text({ name: 'purpose', label: t('visit.purpose'), type: 'long', hint: t('visit.purposeHint'), max: 2000 })}
    <h2 class="form-head">${t('visit.resultHead')}</h2>
    ${text({ name: 'outcome', label: t('visit.outcome'), type: 'choice', family: 'outcome', codes: OUTCOMES })}
    ${text({ name: 'result', label: t('visit.result'), type: 'long', hint: t('visit.resultHint'), max: 10000 })}`;
}
