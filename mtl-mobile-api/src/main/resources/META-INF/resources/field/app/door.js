/** The one way from the screens to the field app's engine. */
import { open } from '/field/engine/field.js';

/** @type {import('/field/engine/field.js').Field} what the person signed in on this phone holds; set once at the start */
export let field;

/** Opens the local database; works without a network. */
export async function openField() {
  field = await open();
  const tell = () => field.dispatchEvent(new Event('change'));
  window.addEventListener('online', tell);
  window.addEventListener('offline', tell);
  return field;
}
