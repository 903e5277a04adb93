import { html, nothing } from 'lit';
import { field } from '../door.js';
import { ask, confirmed } from '../feedback.js';
import { kept } from '../data/capturing.js';
import { faultsIn, fieldName, lostIn, reasonOf, subjectOf } from '../data/attention.js';
import { CHANNELS } from '../data/lead-answers.js';
import { Element } from '../element.js';
import { moment } from '../format.js';
import { icon } from '../icons.js';
import { label, t } from '../i18n.js';
import { OUTCOMES } from './visit-basics.js';

const LONG = ['note', 'result', 'text', 'what', 'purpose', 'nextStep', 'reason', 'address'];
const LINES = ['name', 'company', 'jobTitle', 'email', 'phone', 'city', 'subject', 'who', 'toWhom', 'website', 'industry', 'ticket'];
const DAYS = ['date', 'dueOn', 'neededBy'];
const CHOICES = {
  outcome: OUTCOMES,
  channel: CHANNELS,
  promisedBy: ['US', 'CUSTOMER'],
};

/** One thing that needs attention: what, why, and what may be done. */
class AttentionEntry extends Element {
  static properties = { entry: { attribute: false }, subject: { state: true } };

  async willUpdate(changed) {
    if (changed.has('entry')) this.subject = await subjectOf(this.entry);
  }

  render() {
    const { type, at } = this.entry;
    return html`<article class="card">
      <header>
        <span class="badge late">${icon('alert')}</span>
        <div class="row-text"><h2>${label('operation', type)}</h2>
          <small>${[this.subject, at && moment(at)].filter(Boolean).join(' · ')}</small></div>
      </header>
      <p>${reasonOf(this.entry)}</p>
      ${this.faults()} ${this.lost()}
      <div class="card-actions">${this.entry.isNotice ? this.acknowledge() : this.decide()}</div>
    </article>`;
  }

  faults() {
    const found = faultsIn(this.entry);
    if (!found.length) return nothing;
    return html`<ul class="faults">${found.map(([name, text]) => html`<li><strong>${name}</strong> ${text}</li>`)}</ul>`;
  }

  lost() {
    const found = lostIn(this.entry);
    if (!found.length) return nothing;
    return html`<dl class="compare">
      ${found.map(
        ({ name, mine, theirs }) => html`<div><dt>${name}</dt>
          <dd>${t('attention.mine', { value: mine })}</dd><dd>${t('attention.theirs', { value: theirs })}</dd></div>`,
      )}
    </dl>`;
  }

  acknowledge() {
    return html`<button class="button tonal" @click=${() => this.resolve('discard')}>${t('attention.understood')}</button>`;
  }

  decide() {
    const edit = html`<button class="button primary all" @click=${() => this.edit()}>${icon('edit')}${t('attention.edit')}</button>`;
    return html`${this.controls.length ? edit : nothing}
      <button class="button plain danger-text" @click=${() => this.discard()}>${t('action.discard')}</button>
      <button class="button tonal" @click=${() => this.resolve('resend')}>${t('attention.resend')}</button>`;
  }

  /** What can be written anew of what was meant: what a person has typed or chosen. */
  get controls() {
    const texts = Object.entries(this.entry.data).filter(([, value]) => typeof value === 'string');
    return texts.map(([name]) => controlOf(name)).filter(Boolean);
  }

  async edit() {
    const { data } = this.entry;
    const answer = await ask({ title: t('attention.edit'), action: t('attention.resend'), fields: this.controls, value: data });
    if (!answer) return;
    const filled = Object.entries(answer).map(([name, value]) => [name, value === '' ? null : value]);
    await this.resolve({ edited: Object.fromEntries(filled) });
  }

  async discard() {
    const question = { title: t('attention.discardTitle'), text: t('attention.discardText'), action: t('action.discard'), danger: true };
    if (await confirmed(question)) await this.resolve('discard');
  }

  async resolve(decision) {
    const done = t(decision === 'discard' ? 'attention.discarded' : 'attention.resent');
    await kept(() => field.resolve(this.entry.op, decision), done);
  }
}

function controlOf(name) {
  const control = { name, label: fieldName(name) };
  if (LINES.includes(name)) return control;
  if (LONG.includes(name)) return { ...control, type: 'long' };
  if (DAYS.includes(name)) return { ...control, type: 'date' };
  return CHOICES[name] && { ...control, type: 'choice', family: name, codes: CHOICES[name] };
}

customElements.define('mtl-attention-entry', AttentionEntry);
