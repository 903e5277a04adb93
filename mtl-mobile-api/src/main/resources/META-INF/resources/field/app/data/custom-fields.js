/** What a company asks of its leads, accounts and contacts beyond what everybody asks; the definitions come with the feed. */
import { field } from '../door.js';
import { inWords } from '../i18n.js';

/** Questions by the types that a phone can judge itself: what it took would wait for a person otherwise. */
const QUESTIONS = {
  TEXT: 'text',
  INTEGER: 'integer',
  DECIMAL: 'number',
  YES_NO: 'yesNo',
  DATE: 'date',
  CHOICE: 'choice',
  CHOICES: 'choices',
};

const USUAL_LENGTH = 500;
const USUAL_DIGITS = 2;

/**
 * The definitions of a kind of record, in the order of their labels.
 *
 * @param {'LEAD'|'ACCOUNT'|'CONTACT'} kind
 */
export async function customFields(kind) {
  const fields = await field.rows('custom-field', { where: (each) => each.kind === kind });
  return fields.sort((one, other) => inWords(one.label).localeCompare(inWords(other.label)));
}

/** The same as questions of a form. */
export function questions(fields) {
  return fields.filter(({ type }) => type in QUESTIONS).map(question);
}

function question({ name, type, label, required, unit, min, max, maxLength = USUAL_LENGTH, scale = USUAL_DIGITS, choices }) {
  const offered = choices?.filter(({ retired }) => !retired);
  return { id: name, type: QUESTIONS[type], label, required, unit, min, max, maxLength, scale, choices: offered };
}
