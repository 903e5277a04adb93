import { html, nothing } from 'lit';
import { field } from '../door.js';
import { Element } from '../element.js';
import { daysAfter, today } from '../format.js';
import { t } from '../i18n.js';
import { control } from './controls.js';

const A_FORTNIGHT = 14;

/** What happens after the visit, and why a report is changed afterwards. Says `set` with name and value. */
class VisitNext extends Element {
  static properties = { draft: { attribute: false }, wrong: { attribute: false } };

  render() {
    const { nextStep, note, next, mode, reason } = this.draft;
    const text = (name, value, max) => this.text({ name, label: t(`visit.${name}`), type: 'long', max }, value);
    return html`<h2 class="form-head">${t('visit.nextHead')}</h2>
      ${text('nextStep', nextStep, 2000)}
      ${control({ name: 'planNext', label: t('visit.planNext'), hint: t('visit.planNextHint'), type: 'toggle' }, next.plan, (on) => this.plan(on))}
      ${next.plan ? this.planned(next) : nothing} ${text('note', note, 10000)}
      ${mode === 'amend' ? this.text({ name: 'reason', label: t('visit.reason'), hint: t('visit.reasonHint'), max: 500 }, reason) : nothing}`;
  }

  text(each, value) {
    return control(each, value, (said) => this.say(each.name, said));
  }

  planned(next) {
    const set = (name) => (value) => this.say('next', { ...next, [name]: value });
    return html`${control({ name: 'nextDate', label: t('visit.nextDate'), type: 'date', required: true }, next.date, set('date'), this.wrong.nextDate)}
    ${control({ name: 'nextPurpose', label: t('visit.nextPurpose'), max: 2000 }, next.purpose, set('purpose'))}`;
  }

  plan(on) {
    const { next } = this.draft;
    this.say('next', { id: field.newId(), date: daysAfter(today(), A_FORTNIGHT), ...next, plan: on });
  }

  say(name, value) {
    this.dispatchEvent(new CustomEvent('set', { detail: [name, value] }));
  }
}

customElements.define('mtl-visit-next', VisitNext);
