import { html, nothing } from 'lit';
import { t } from '../i18n.js';
import { Sheet } from '../sheet.js';
import { control } from './controls.js';
import { faults } from './faults.js';

/** Asks whatever `ask` and `confirmed` want to know. */
class AskSheet extends Sheet {
  static properties = { value: { state: true }, wrong: { state: true } };

  constructor() {
    super();
    this.heard = (event) => this.ask(event.detail);
  }

  connectedCallback() {
    super.connectedCallback();
    window.addEventListener('ask', this.heard);
  }

  disconnectedCallback() {
    window.removeEventListener('ask', this.heard);
    super.disconnectedCallback();
  }

  ask(question) {
    this.answer(null);
    this.question = question;
    this.isAnswered = false;
    this.value = { ...question.value };
    this.wrong = {};
    return this.show();
  }

  get heading() {
    return this.question.title;
  }

  view() {
    const { text, fields, action, danger } = this.question;
    return html`<form novalidate @submit=${this.submit}>
      ${text ? html`<p class="sheet-text">${text}</p>` : nothing} ${fields.map((each) => this.control(each))}
      <div class="sheet-actions">
        <button type="button" class="button tonal" @click=${() => this.hide()}>${t('action.cancel')}</button>
        <button class="button ${danger ? 'danger' : 'primary'}">${action}</button>
      </div>
    </form>`;
  }

  control(each) {
    const set = (value) => (this.value = { ...this.value, [each.name]: value });
    return control(each, this.value[each.name], set, this.wrong[each.name]);
  }

  submit(event) {
    event.preventDefault();
    this.wrong = faults(this.question.fields, this.value);
    if (Object.keys(this.wrong).length) {
      this.updateComplete.then(() => this.querySelector('.faulty input, .faulty textarea')?.focus());
      return;
    }
    this.answer(this.value);
    this.hide();
  }

  answer(value) {
    if (!this.isAnswered) this.question?.resolve(value);
    this.isAnswered = true;
  }

  closed() {
    super.closed();
    this.answer(null);
  }
}

customElements.define('mtl-ask-sheet', AskSheet);
