import { html } from 'lit';
import { field } from '../door.js';
import { tell } from '../feedback.js';
import { said } from '../data/visit-operations.js';
import { timeZone, today } from '../format.js';
import { t } from '../i18n.js';
import '../parts/account-field.js';
import { control } from '../parts/controls.js';
import { faults } from '../parts/faults.js';
import { back } from '../router.js';
import { Screen } from '../screen.js';

/** Planning a visit: whom, when, what for. */
class Plan extends Screen {
  static screen = 'plan';
  static properties = { value: { state: true }, wrong: { state: true } };

  constructor() {
    super();
    this.wrong = {};
  }

  get above() {
    return '/today';
  }

  get heading() {
    return t('visit.plan');
  }

  async load() {
    this.value ??= { accountId: this.query.account, date: today() };
    return {};
  }

  get controls() {
    return [
      { name: 'date', label: t('visit.date'), type: 'date', required: true },
      { name: 'purpose', label: t('visit.purpose'), type: 'long', hint: t('visit.purposeHint'), max: 2000 },
    ];
  }

  view() {
    return html`<form class="form" id="plan" novalidate @submit=${this.submit}>
      <mtl-account-field
        .account=${this.value.accountId}
        .fault=${this.wrong.accountId}
        @account=${(event) => this.set('accountId', event.detail.id)}
      ></mtl-account-field>
      ${this.controls.map((each) => control(each, this.value[each.name], (value) => this.set(each.name, value), this.wrong[each.name]))}
    </form>`;
  }

  footer() {
    return html`<div class="actions"><button class="button primary" form="plan">${t('visit.savePlan')}</button></div>`;
  }

  set(name, value) {
    this.value = { ...this.value, [name]: value };
  }

  async submit(event) {
    event.preventDefault();
    this.wrong = faults([...this.controls, { name: 'accountId', required: true }], this.value);
    if (Object.keys(this.wrong).length) return;
    const data = said({ ...this.value, timeZone: timeZone(), state: 'PLANNED' });
    await field.capture([{ type: 'visit.create', id: field.newId(), data }]);
    tell(t('visit.planned'));
    back(this.above);
  }
}

customElements.define('mtl-plan', Plan);
