import { html, nothing } from 'lit';
import { answered } from '../data/form-logic.js';
import { moment } from '../format.js';
import { inWords } from '../i18n.js';
import { shown } from './answers.js';

/**
 * What is known of a row beyond what everybody asks; what nobody has defined is not shown.
 *
 * @param {object[]} fields definitions
 * @param {{attributes?: Record<string, *>}} row
 */
export function attributes(fields, { attributes: values = {} }) {
  const known = fields.filter(({ name }) => answered(values[name]));
  if (!known.length) return nothing;
  return html`<dl class="texts">
    ${known.map((field) => html`<div><dt>${inWords(field.label)}</dt><dd class="multi-line">${told(field, values[field.name])}</dd></div>`)}
  </dl>`;
}

function told(field, value) {
  return field.type === 'INSTANT' ? moment(value) : shown(field, value);
}
