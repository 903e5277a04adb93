import { html, nothing } from 'lit';
import { field } from '../door.js';
import { asked, answered } from '../data/form-logic.js';
import { plainDay } from '../format.js';
import { Element } from '../element.js';
import { inWords, t } from '../i18n.js';

const DAYS = ['date', 'DATE'];

/** The answers to a form, in the words of the version that was asked. */
class Answers extends Element {
  static properties = { form: { attribute: false }, definition: { state: true } };

  async willUpdate(changed) {
    if (!changed.has('form')) return;
    this.definition = await field.form(this.form.formId, this.form.v).catch(() => null);
  }

  render() {
    const answers = this.form.a ?? {};
    const questions = this.definition ? asked(this.definition, answers).filter(({ id }) => answered(answers[id])) : [];
    if (!questions.length) return nothing;
    return html`<section class="section">
      <div class="section-head"><h2>${inWords(this.definition.name)}</h2></div>
      <dl class="texts">
        ${questions.map((question) => html`<div><dt>${inWords(question.label)}</dt><dd>${shown(question, answers[question.id])}</dd></div>`)}
      </dl>
    </section>`;
  }
}

/** An answer in words. */
export function shown(question, value) {
  if (Array.isArray(value)) return value.map((each) => choice(question, each)).join(', ');
  if (typeof value === 'boolean') return t(value ? 'answer.yes' : 'answer.no');
  if (typeof value === 'number') return [t('count', { n: value }), question.unit].filter(Boolean).join(' ');
  return DAYS.includes(question.type) ? plainDay(value) : choice(question, value);
}

function choice({ choices = [] }, value) {
  return inWords(choices.find((each) => each.value === value)?.label) || value;
}

customElements.define('mtl-answers', Answers);
