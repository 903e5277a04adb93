import { field } from '../door.js';
import { answered } from '../data/form-logic.js';
import { leadEdit, leadEditKey, leadPatch } from '../data/lead-draft.js';
import { t } from '../i18n.js';
import { LeadForm } from './lead-form.js';

/** Putting right what is known of a lead, or adding to it. */
class LeadEdit extends LeadForm {
  static screen = 'lead-edit';

  get above() {
    return `/leads/${this.params[0]}`;
  }

  get heading() {
    return t('lead.edit');
  }

  get key() {
    return leadEditKey(this.params[0]);
  }

  get words() {
    return {
      save: t('action.save'),
      saved: t('lead.changed'),
      discard: t('lead.discardChanges'),
      discardText: t('lead.discardChangesText'),
    };
  }

  /** It stays where it came from. */
  get source() {
    return {};
  }

  async load() {
    const lead = await field.row('lead', this.params[0]);
    if (!lead && !this.draft) return null;
    this.draft ??= (await this.begun()) ?? leadEdit(lead);
    return super.load();
  }

  /** What was not known before need not be found out now. */
  faults() {
    const { attributes, ...wrong } = super.faults();
    const before = this.draft.before.attributes;
    const further = Object.entries(attributes ?? {}).filter(([name, fault]) => fault !== 'missing' || answered(before[name]));
    return further.length ? { ...wrong, attributes: Object.fromEntries(further) } : wrong;
  }

  async capture() {
    const operation = leadPatch(this.draft);
    await (operation ? field.capture([operation], { draft: this.key }) : field.dropDraft(this.key));
  }
}

customElements.define('mtl-lead-edit', LeadEdit);
