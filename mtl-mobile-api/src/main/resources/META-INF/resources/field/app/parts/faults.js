import { t } from '../i18n.js';

/** Looks like an address; whether it is one only a mail can tell. */
const ADDRESS = /^[^\s@]+@[^\s@]+\.[^\s@]+$/;
const NUMBER = /^[+()\d\s./-]{5,}$/;

/**
 * Brings the first thing that is wrong before the eyes, and the focus to it.
 *
 * @param {import('../element.js').Element} root whose faults have just been set
 */
export async function showFault(root) {
  await root.updateComplete;
  await new Promise(requestAnimationFrame); // of the elements in it
  const fault = root.querySelector('.faulty, [role=alert].fault');
  fault?.scrollIntoView({ block: 'center' });
  (fault?.querySelector('input, textarea, button') ?? fault)?.focus({ preventScroll: true });
}

/**
 * What is wrong with the values of a form, by the control's name.
 *
 * @param {import('./controls.js').Control[]} controls
 * @param {object} values
 */
export function faults(controls, values) {
  const found = controls.map((each) => [each.name, fault(each, values[each.name])]);
  return Object.fromEntries(found.filter(([, text]) => text));
}

function fault(control, value) {
  const text = typeof value === 'string' ? value.trim() : value;
  if (text === undefined || text === null || text === '') return control.required ? t('form.missing') : undefined;
  if (control.type === 'email' && !ADDRESS.test(text)) return t('form.notAnAddress');
  if (control.type === 'tel' && !NUMBER.test(text)) return t('form.notANumber');
  return undefined;
}
