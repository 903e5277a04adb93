/** Where the field app begins. */
import { openField } from './door.js';
import { preferredLanguage, speak } from './i18n.js';

async function begin() {
  await Promise.all([openField(), speak(preferredLanguage())]);
  await import('./shell.js');
  document.querySelector('#app, main')?.remove();
  document.body.append(document.createElement('mtl-shell'));
}

begin();
