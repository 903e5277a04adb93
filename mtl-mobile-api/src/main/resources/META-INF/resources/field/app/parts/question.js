import { html, nothing } from 'lit';
import { Element } from '../element.js';
import { inWords, t } from '../i18n.js';
import { chip, control, described, mark, notes } from './controls.js';
import './photos.js';

const PLAIN = { text: 'text', longText: 'long', date: 'date' };
const RATINGS = 5;
const MOST_DIGITS = 20;

/** A question of a collection form. Says `answer` with the new value; photos it asks for bubble up as `photos`. */
class Question extends Element {
  static properties = {
    question: { attribute: false },
    value: { attribute: false },
    fault: { attribute: false },
    photos: { attribute: false },
  };

  render() {
    const { type, evidence } = this.question;
    return html`${type in PLAIN ? this.plain(PLAIN[type]) : this[type]?.() ?? this.plain('text')}
    ${evidence === 'photo' ? this.evidence() : nothing}`;
  }

  get control() {
    const { id, label, hint, required, unit, maxLength } = this.question;
    const words = [inWords(label), unit && `(${unit})`].filter(Boolean).join(' ');
    return { name: `question-${id}`, label: words, hint: inWords(hint) || undefined, required, max: maxLength };
  }

  get faultText() {
    if (this.fault !== 'range') return this.fault && t(`question.${this.fault}`);
    const { min, max } = this.question;
    if (min === undefined) return t('question.atMost', { max });
    return max === undefined ? t('question.atLeast', { min }) : t('question.range', { min, max });
  }

  plain(type) {
    return control({ ...this.control, type }, this.value, (value) => this.say(value), this.faultText);
  }

  number() {
    const { scale = MOST_DIGITS } = this.question;
    return this.numeric((text) => Number(Number(text.replace(',', '.')).toFixed(scale)));
  }

  integer() {
    return this.numeric((text) => Math.round(Number(text)));
  }

  numeric(read) {
    const set = (text) => this.say(text === '' || Number.isNaN(read(text)) ? undefined : read(text));
    return control({ ...this.control, type: 'number' }, this.value, set, this.faultText);
  }

  yesNo() {
    return this.chips([
      [true, t('answer.yes')],
      [false, t('answer.no')],
    ]);
  }

  choice() {
    return this.chips(this.question.choices.map(({ value, label }) => [value, inWords(label)]));
  }

  rating() {
    const { min = 1, max = RATINGS } = this.question;
    return this.chips(Array.from({ length: max - min + 1 }, (_, at) => [min + at, String(min + at)]), 'scale');
  }

  chips(choices, look = '') {
    const { name } = this.control;
    return this.group(look, choices.map(([value, text]) => chip('radio', name, text, this.value === value, () => this.say(value))));
  }

  choices() {
    const chosen = this.value ?? [];
    const toggled = (value, on) => (on ? [...chosen, value] : chosen.filter((each) => each !== value));
    return this.group(
      '',
      this.question.choices.map(({ value, label }) =>
        chip('checkbox', this.control.name, inWords(label), chosen.includes(value), (on) => this.say(toggled(value, on))),
      ),
    );
  }

  group(look, chips) {
    const { control, faultText } = this;
    return html`<fieldset class="field ${faultText ? 'faulty' : ''}" aria-describedby=${described(control, faultText)}>
      <legend>${control.label}${mark(control)}</legend>
      <div class="chips ${look}">${chips}</div>
      ${notes(control, faultText)}
    </fieldset>`;
  }

  evidence() {
    return html`<mtl-photos .photos=${this.photos} .question=${this.question.id} .action=${t('question.evidence')}></mtl-photos>`;
  }

  say(value) {
    this.dispatchEvent(new CustomEvent('answer', { detail: value }));
  }
}

customElements.define('mtl-question', Question);
