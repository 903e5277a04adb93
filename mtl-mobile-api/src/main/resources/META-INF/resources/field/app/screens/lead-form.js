import { html, nothing } from 'lit';
import { field } from '../door.js';
import { confirmed, tell } from '../feedback.js';
import { readCard } from '../cards/card.js';
import { Autosave } from '../data/autosave.js';
import { kept } from '../data/capturing.js';
import { customFields, questions } from '../data/custom-fields.js';
import { changes } from '../data/filled.js';
import { faultsOf } from '../data/form-logic.js';
import { draftKey } from '../data/visit-draft.js';
import { leadControls, leadData, leadKey } from '../data/lead-draft.js';
import { icon } from '../icons.js';
import { t } from '../i18n.js';
import { consent } from '../parts/consent.js';
import { control } from '../parts/controls.js';
import { faults, showFault } from '../parts/faults.js';
import { arrived } from '../parts/photos.js';
import '../parts/question-list.js';
import '../parts/scanner.js';
import { back } from '../router.js';
import { Screen } from '../screen.js';

/** Capturing a lead: by hand, from a code or pasted card, or from the photo of a card with the fields below it. */
export class LeadForm extends Screen {
  static screen = 'lead-form';
  static properties = { draft: { state: true }, wrong: { state: true }, saving: { state: true } };

  constructor() {
    super();
    this.wrong = {};
  }

  get above() {
    return this.query.visit ? `/visits/${this.query.visit}/report` : '/leads';
  }

  get heading() {
    return t('lead.capture');
  }

  /** Key of the draft. */
  get key() {
    return leadKey(this.params[0]);
  }

  /** What the buttons are called, and what is said. */
  get words() {
    return {
      save: t(this.query.visit ? 'lead.addToVisit' : 'lead.save'),
      saved: t('lead.saved'),
      discard: t('lead.discard'),
      discardText: t('lead.discardText'),
    };
  }

  /** Where a lead comes from that was read from a code. */
  get source() {
    return { origin: this.query.visit ? 'VISIT' : 'QR' };
  }

  connectedCallback() {
    this.autosave = new Autosave(this.key);
    super.connectedCallback();
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.autosave.end();
  }

  async load() {
    this.draft ??= (await this.begun()) ?? { id: this.params[0], origin: this.query.visit ? 'VISIT' : 'FIELD', photos: [] };
    return { questions: questions(await customFields('LEAD')) };
  }

  /** What was written before: in a draft of its own, or as one of the leads of a visit. */
  async begun() {
    const draft = await field.draft(this.key);
    if (draft || !this.query.visit) return draft;
    return (await field.draft(draftKey(this.query.visit)))?.leads.find(({ id }) => id === this.params[0]);
  }

  /** Begins with the scanner or the camera when that was asked for. */
  updated() {
    if (this.begunWith || !this.data) return;
    this.begunWith = this.query.from ?? 'hand';
    if (this.begunWith === 'scan') this.scan();
    if (this.begunWith === 'photo') this.querySelector('mtl-photos input').click();
  }

  view() {
    return html`<form class="form" id="lead" novalidate @submit=${this.submit}>
        <button type="button" class="button tonal wide" aria-haspopup="dialog" @click=${() => this.scan()}>
          ${icon('scan')}${t('lead.scan')}
        </button>
        <mtl-photos
          class=${this.draft.photos.length ? 'large' : ''}
          .photos=${this.draft.photos}
          .action=${t('lead.photo')}
          @photos=${(event) => this.set({ photos: event.detail })}
        ></mtl-photos>
        ${this.wrong.who ? html`<p class="fault" role="alert" tabindex="-1">${icon('alert')}${this.wrong.who}</p>` : nothing}
        ${leadControls(t).map((each) =>
          control(each, this.draft[each.name], (value) => this.set({ [each.name]: value }), this.wrong[each.name]),
        )}
        ${this.further()}
        ${consent(this.draft.marketingConsent, (given) => this.set({ marketingConsent: given, consentAt: new Date().toISOString() }))}
        <button type="button" class="button plain danger-text wide" @click=${() => this.discard()}>
          ${icon('remove')}${this.words.discard}
        </button>
      </form>
      <mtl-scanner .advice=${t('scan.card')} @code=${(event) => this.read(event.detail)}></mtl-scanner>`;
  }

  /** What the company asks beyond that. */
  further() {
    const { questions } = this.data;
    if (!questions.length) return nothing;
    return html`<mtl-question-list
      .form=${{ name: t('lead.further'), questions }}
      .answers=${this.draft.attributes ?? {}}
      .photos=${[]}
      .faults=${this.wrong.attributes ?? {}}
      @answers=${(event) => this.set({ attributes: event.detail })}
    ></mtl-question-list>`;
  }

  footer() {
    return html`<div class="actions">
      <button class="button primary" form="lead" ?disabled=${this.saving}>${this.words.save}</button>
    </div>`;
  }

  scan() {
    this.querySelector('mtl-scanner').show();
  }

  /** Takes over what a code says; what was typed stays where the code says nothing. */
  read(text) {
    this.set({ ...readCard(text), ...this.source });
    tell(t('scan.read'));
  }

  set(changes) {
    this.draft = { ...this.draft, ...changes };
    this.autosave.keep(this.draft, changes);
  }

  async submit(event) {
    event.preventDefault();
    if (this.saving) return;
    this.saving = true;
    await arrived(this);
    this.wrong = this.faults();
    if (Object.keys(this.wrong).length) await showFault(this);
    else await this.save();
    this.saving = false;
  }

  async save() {
    this.autosave.forget();
    const { visit } = this.query;
    const isDone = await (visit ? kept(() => this.giveToVisit()) : kept(() => this.capture(), this.words.saved));
    if (isDone) back(this.above);
    else this.autosave.keep(this.draft);
  }

  faults() {
    const { name, company, photos, attributes = {} } = this.draft;
    const nobody = !name?.trim() && !company?.trim() && !photos.length;
    const further = faultsOf(this.data, attributes, []);
    return {
      ...faults(leadControls(t), this.draft),
      ...(nobody ? { who: t('lead.who') } : {}),
      ...(Object.keys(further).length ? { attributes: further } : {}),
    };
  }

  async capture() {
    const { id, photos } = this.draft;
    const row = await field.row('lead', id);
    const data = leadData(this.draft);
    // Another tab may have saved it, and more was written here.
    const what = row ? { type: 'lead.patch', patch: changes(row, data) } : { type: 'lead.create', data };
    const operation = { ...what, id, photos: photos.map((photo) => photo.id) };
    await field.capture([operation], { draft: this.key });
  }

  async giveToVisit() {
    const key = draftKey(this.query.visit);
    const visit = await field.draft(key);
    const others = visit.leads.filter(({ id }) => id !== this.draft.id);
    await field.keepDraft(key, { ...visit, leads: [...others, this.draft] });
    await field.dropDraft(this.key);
  }

  async discard() {
    const { discard, discardText } = this.words;
    const question = { title: discard, text: discardText, action: discard, danger: true };
    if (!(await confirmed(question))) return;
    this.autosave.forget();
    await field.dropDraft(this.key);
    back(this.above);
  }
}

customElements.define('mtl-lead-form', LeadForm);
