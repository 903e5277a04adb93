/** The controls of our forms: each with its label, its hint and its fault where a reader of screens finds them. */
import { html, nothing } from 'lit';
import { icon } from '../icons.js';
import { label as labelOf, t } from '../i18n.js';

/**
 * @typedef {object} Control
 * @property {string} name unique within the form
 * @property {string} label
 * @property {string} [type] text, long, email, tel, date, number, choice or toggle
 * @property {string} [hint]
 * @property {boolean} [required]
 * @property {string} [family] of choices: messages `family.CODE`
 * @property {string[]} [codes] of choices
 * @property {number} [max] greatest length of a text
 */

/**
 * One control.
 *
 * @param {Control} control
 * @param {*} value
 * @param {(value: *) => void} set
 * @param {string} [fault] what is wrong with the value
 */
export function control(control, value, set, fault) {
  if (control.type === 'choice') return choice(control, value, set, fault);
  if (control.type === 'toggle') return toggle(control, value, set);
  return html`<div class="field ${fault ? 'faulty' : ''}">
    <label for=${control.name}>${control.label}${mark(control)}</label>
    ${control.type === 'long' ? area(control, value, set, fault) : line(control, value, set, fault)}
    ${notes(control, fault)}
  </div>`;
}

function line(control, value, set, fault) {
  return html`<input
    id=${control.name}
    name=${control.name}
    type=${control.type ?? 'text'}
    inputmode=${control.type === 'number' ? 'decimal' : nothing}
    step=${control.type === 'number' ? 'any' : nothing}
    maxlength=${control.max ?? nothing}
    autocomplete=${control.autocomplete ?? 'off'}
    autocapitalize=${control.capitals ?? nothing}
    .value=${value ?? ''}
    aria-required=${control.required ? 'true' : nothing}
    aria-invalid=${fault ? 'true' : nothing}
    aria-describedby=${described(control, fault)}
    @input=${(event) => set(event.target.value)}
  />`;
}

function area(control, value, set, fault) {
  return html`<textarea
    id=${control.name}
    name=${control.name}
    rows="3"
    maxlength=${control.max ?? nothing}
    .value=${value ?? ''}
    aria-required=${control.required ? 'true' : nothing}
    aria-invalid=${fault ? 'true' : nothing}
    aria-describedby=${described(control, fault)}
    @input=${(event) => set(event.target.value)}
  ></textarea>`;
}

function choice(control, value, set, fault) {
  return html`<fieldset class="field ${fault ? 'faulty' : ''}" aria-describedby=${described(control, fault)}>
    <legend>${control.label}${mark(control)}</legend>
    <div class="chips">
      ${control.codes.map((code) =>
        chip('radio', control.name, labelOf(control.family, code), value === code, () => set(code)),
      )}
    </div>
    ${notes(control, fault)}
  </fieldset>`;
}

/** One choice among several, or several of them. */
export function chip(type, name, text, checked, set) {
  return html`<label class="chip">
    <input type=${type} name=${name} .checked=${checked} @change=${(event) => set(event.target.checked)} />
    <span>${type === 'checkbox' && checked ? icon('check') : nothing}${text}</span>
  </label>`;
}

function toggle(control, value, set) {
  return html`<label class="toggle">
    <span><strong>${control.label}</strong>${control.hint ? html`<small>${control.hint}</small>` : nothing}</span>
    <input
      type="checkbox"
      role="switch"
      name=${control.name}
      .checked=${Boolean(value)}
      @change=${(event) => set(event.target.checked)}
    />
  </label>`;
}

/** The mark of what must be filled. */
export function mark(control) {
  return control.required ? html`<span class="mark">${t('form.required')}</span>` : nothing;
}

/** Hint and fault below a control. */
export function notes(control, fault) {
  return html`${control.hint ? html`<p class="hint" id="${control.name}-hint">${control.hint}</p>` : nothing}
  ${fault ? html`<p class="fault" id="${control.name}-fault">${icon('alert')}${fault}</p>` : nothing}`;
}

/** Ids of the notes, for `aria-describedby`. */
export function described(control, fault) {
  const ids = [control.hint && `${control.name}-hint`, fault && `${control.name}-fault`].filter(Boolean);
  return ids.length ? ids.join(' ') : nothing;
}
