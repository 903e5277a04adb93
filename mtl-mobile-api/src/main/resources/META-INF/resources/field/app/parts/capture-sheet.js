import { html } from 'lit';
import { icon } from '../icons.js';
import { t } from '../i18n.js';
import { go } from '../router.js';
import { Sheet } from '../sheet.js';

const WAYS = [
  ['visit', 'log', '/visits/new'],
  ['today', 'plan', '/plan'],
  ['leads', 'lead', '/leads/new'],
  ['scan', 'scan', '/leads/new?from=scan'],
  ['card', 'photo', '/leads/new?from=photo'],
];

/** What can be captured. */
class CaptureSheet extends Sheet {
  get heading() {
    return t('capture.title');
  }

  view() {
    return html`<ul class="group plain">
      ${WAYS.map(
        ([symbol, name, path]) => html`<li>
          <button class="row" @click=${() => this.leaveFor(path)}>
            <span class="badge">${icon(symbol)}</span>
            <span class="row-text"><strong>${t(`capture.${name}`)}</strong><small>${t(`capture.${name}Why`)}</small></span>
          </button>
        </li>`,
      )}
    </ul>`;
  }

  leaveFor(path) {
    this.hide();
    go(path);
  }
}

customElements.define('mtl-capture-sheet', CaptureSheet);
