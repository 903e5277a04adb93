/** Where the field app begins. */
import { openField } from './door.js';
import { preferredLanguage, speak } from './i18n.js';

async function begin() {
  await Promise.all([openField(), speak(preferredLanguage())]);
  await import('./shell.js');
  document.querySelector('#broken').remove();
  document.body.append(document.createElement('mtl-shell'));
}

/** Says it in the page's own words: those of the app may be what is missing. */
function giveUp(failure) {
  console.error(failure);
  document.querySelector('#broken').hidden = false;
  document.querySelector('#broken button').addEventListener('click', () => location.reload());
}

begin().catch(giveUp);
