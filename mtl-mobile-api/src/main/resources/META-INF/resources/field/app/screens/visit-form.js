import { html, nothing } from 'lit';
import { field } from '../door.js';
import { confirmed, tell } from '../feedback.js';
import { Autosave } from '../data/autosave.js';
import { kept } from '../data/capturing.js';
import { faultsOf } from '../data/form-logic.js';
import { draftKey, visitDraft } from '../data/visit-draft.js';
import { visitOperations } from '../data/visit-operations.js';
import { icon } from '../icons.js';
import { t } from '../i18n.js';
import { faults, showFault } from '../parts/faults.js';
import { arrived } from '../parts/photos.js';
import '../parts/question-list.js';
import { visitBasics } from '../parts/visit-basics.js';
import '../parts/visit-leads.js';
import '../parts/visit-next.js';
import '../parts/yield-list.js';
import { YIELDS } from '../parts/yields.js';
import { back, go } from '../router.js';
import { Screen } from '../screen.js';

const KINDS = ['painPoints', 'competitors', 'promises', 'requests'];

/** The one form of a visit. Whatever is written is kept at once; saving captures all of it as one group. */
class VisitForm extends Screen {
  static screen = 'visit-form';
  static properties = { draft: { state: true }, wrong: { state: true }, saving: { state: true } };

  constructor() {
    super();
    this.wrong = {};
  }

  get above() {
    return '/today';
  }

  get heading() {
    return t(this.draft?.mode === 'amend' ? 'visit.amend' : 'visit.report');
  }

  connectedCallback() {
    this.autosave = new Autosave(draftKey(this.params[0]));
    super.connectedCallback();
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.autosave.end();
  }

  /** What is being written is not loaded again over the hands of who writes. */
  async load() {
    this.draft ??= await visitDraft(this.params[0], this.query);
    const { form } = this.draft;
    this.definition ??= form ? await field.form(form.formId, form.v).catch(() => null) : null;
    return { form: this.definition };
  }

  view({ form }) {
    return html`<form class="form" id="visit" novalidate @submit=${this.submit}>
      ${visitBasics(this.draft, this.wrong, (name, value) => this.set(name, value))}
      ${form ? this.questions(form) : nothing} ${KINDS.map((kind) => this.list(kind))}
      <mtl-visit-leads
        .leads=${this.draft.leads}
        @items=${(event) => this.set('leads', event.detail)}
        @write=${(event) => this.writeLead(event.detail)}
      ></mtl-visit-leads>
      ${this.pictures()}
      <mtl-visit-next .draft=${this.draft} .wrong=${this.wrong} @set=${(event) => this.set(...event.detail)}></mtl-visit-next>
      <button type="button" class="button plain danger-text wide" @click=${() => this.discard()}>
        ${icon('remove')}${t('visit.discard')}
      </button>
    </form>`;
  }

  questions(form) {
    return html`<mtl-question-list
      .form=${form}
      .answers=${this.draft.answers}
      .photos=${this.draft.photos}
      .faults=${this.wrong}
      @answers=${(event) => this.set('answers', event.detail)}
      @photos=${(event) => this.set('photos', event.detail)}
    ></mtl-question-list>`;
  }

  list(kind) {
    return html`<mtl-yield-list
      .kind=${kind}
      .items=${this.draft[kind]}
      .fault=${this.wrong[kind]}
      @items=${(event) => this.set(kind, event.detail)}
    ></mtl-yield-list>`;
  }

  pictures() {
    return html`<h2 class="form-head">${t('photos.title')}</h2>
      <mtl-photos .photos=${this.draft.photos} @photos=${(event) => this.set('photos', event.detail)}></mtl-photos>`;
  }

  footer() {
    return html`<div class="actions">
      <p class="kept" role="status">${icon('check')}${t('visit.kept')}</p>
      <button class="button primary" form="visit" ?disabled=${this.saving}>${t('visit.save')}</button>
    </div>`;
  }

  set(name, value) {
    this.draft = { ...this.draft, [name]: value };
    this.autosave.keep(this.draft, { [name]: value });
  }

  /** The lead's page puts the lead into the draft, so that has to be kept before. */
  async writeLead(id) {
    this.autosave.keep(this.draft);
    await this.autosave.keepNow();
    go(`/leads/${id}/capture?visit=${this.draft.id}`);
  }

  async submit(event) {
    event.preventDefault();
    if (this.saving) return;
    this.wrong = this.faults();
    if (Object.keys(this.wrong).length) {
      tell(t('form.look'));
      await showFault(this);
      return;
    }
    this.saving = true;
    await this.save();
    this.saving = false;
  }

  faults() {
    const { accountId, date, answers, photos, next } = this.draft;
    const missing = Object.entries({ accountId, date, ...(next.plan ? { nextDate: next.date } : {}) }).filter(([, value]) => !value);
    const own = Object.fromEntries(missing.map(([name]) => [name, t('form.missing')]));
    return { ...(this.definition ? faultsOf(this.definition, answers, photos) : {}), ...this.unfinished(), ...own };
  }

  /** Kinds of which one was begun and left. */
  unfinished() {
    const isUnfinished = (kind) => (item) => Object.keys(faults(YIELDS[kind].controls(), item)).length > 0;
    const found = KINDS.filter((kind) => this.draft[kind].some(isUnfinished(kind)));
    return Object.fromEntries(found.map((kind) => [kind, t('form.look')]));
  }

  async save() {
    await arrived(this);
    this.autosave.forget();
    if (await kept(() => this.capture(), t('visit.saved'))) back(this.above);
    else this.autosave.keep(this.draft);
  }

  async capture() {
    const { id } = this.draft;
    const operations = visitOperations(this.draft, this.definition, await field.row('visit', id));
    await field.capture(operations, { draft: draftKey(id) });
  }

  async discard() {
    const question = { title: t('visit.discard'), text: t('visit.discardText'), action: t('visit.discard'), danger: true };
    if (!(await confirmed(question))) return;
    this.autosave.forget();
    await field.dropDraft(draftKey(this.draft.id));
    back(this.above);
  }
}

customElements.define('mtl-visit-form', VisitForm);
