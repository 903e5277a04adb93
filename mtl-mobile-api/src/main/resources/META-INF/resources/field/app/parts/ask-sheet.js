import { html, nothing } from 'lit';
import { Autosave } from '../data/autosave.js';
import { field } from '../door.js';
import { t } from '../i18n.js';
import { Sheet } from '../sheet.js';
import { control } from './controls.js';
import { faults, showFault } from './faults.js';

/** Asks whatever `ask` and `confirmed` want to know. What is typed is kept at once, where the question says in which draft. */
class AskSheet extends Sheet {
  static properties = { value: { state: true }, wrong: { state: true }, busy: { state: true } };

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

  async ask(question) {
    this.answer(null);
    this.question = question;
    this.isAnswered = false;
    this.wrong = {};
    this.autosave = question.draft && new Autosave(question.draft);
    const begun = question.draft && (await field.draft(question.draft));
    this.isTouched = Boolean(begun);
    this.value = { ...question.value, ...begun };
    await this.show();
  }

  get heading() {
    return this.question.title;
  }

  get mayLose() {
    return this.isTouched;
  }

  view() {
    const { text, fields, action, danger } = this.question;
    return html`<form novalidate @submit=${this.submit}>
      ${text ? html`<p class="sheet-text">${text}</p>` : nothing} ${this.trouble()} ${fields.map((each) => this.control(each))}
      <div class="sheet-actions">
        <button type="button" class="button tonal" @click=${() => this.hide()}>${t('action.cancel')}</button>
        <button class="button ${danger ? 'danger' : 'primary'}" ?disabled=${this.busy}>${action}</button>
      </div>
    </form>`;
  }

  control(each) {
    return control(each, this.value[each.name], (value) => this.set({ [each.name]: value }), this.wrong[each.name]);
  }

  set(changes) {
    this.isTouched = true;
    this.value = { ...this.value, ...changes };
    this.autosave?.keep(this.value, changes);
    this.question.changed?.(this.value);
  }

  async submit(event) {
    event.preventDefault();
    this.wrong = faults(this.question.fields, this.value);
    if (Object.keys(this.wrong).length) {
      await showFault(this);
      return;
    }
    await this.act();
  }

  /** Does what was asked for; as long as it cannot be kept, the sheet stays open. */
  async act() {
    if (this.busy) return;
    this.busy = true;
    this.autosave?.forget();
    const isDone = await this.tried(() => this.question.act?.(this.value));
    this.busy = false;
    if (!isDone) return;
    this.answer(this.value);
    this.hide();
  }

  answer(value) {
    if (!this.isAnswered) this.question?.resolve(value);
    this.isAnswered = true;
  }

  /** Whoever closes it without an answer does not want what was typed. */
  closed() {
    super.closed();
    if (!this.isAnswered && this.autosave) {
      this.autosave.forget();
      field.dropDraft(this.question.draft);
    }
    this.autosave?.end();
    this.answer(null);
  }
}

customElements.define('mtl-ask-sheet', AskSheet);
