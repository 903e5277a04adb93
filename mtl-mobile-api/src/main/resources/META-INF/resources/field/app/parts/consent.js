import { html } from 'lit';
import { CONSENT_TEXT } from '../data/lead-draft.js';
import { t } from '../i18n.js';
import { chip } from './controls.js';

/**
 * Asks whether we may keep in touch, by a text that has a version. Nothing is chosen beforehand.
 *
 * @param {boolean|undefined} given
 * @param {(given: boolean) => void} set
 */
export function consent(given, set) {
  return html`<fieldset class="field consent" aria-describedby="consent-text">
    <legend>${t('consent.title')}</legend>
    <p class="hint" id="consent-text">${t('consent.text')} <span class="faint">${CONSENT_TEXT}</span></p>
    <div class="chips">
      ${chip('radio', 'consent', t('consent.yes'), given === true, () => set(true))}
      ${chip('radio', 'consent', t('consent.no'), given === false, () => set(false))}
    </div>
  </fieldset>`;
}
