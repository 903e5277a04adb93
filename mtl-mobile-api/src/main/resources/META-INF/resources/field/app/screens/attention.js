import { html } from 'lit';
import { field } from '../door.js';
import { t } from '../i18n.js';
import { empty } from '../parts/empty.js';
import '../parts/attention-entry.js';
import { Screen } from '../screen.js';

/** What the server did not take as it was meant: each with its reason and what may be done. */
class Attention extends Screen {
  static screen = 'attention';

  get above() {
    return '/today';
  }

  get heading() {
    return t('attention.title');
  }

  async load() {
    return { entries: await field.attention() };
  }

  view({ entries }) {
    if (!entries.length) return empty('check', t('attention.empty'), t('attention.emptyWhy'));
    return html`<p class="lead-text">${t('attention.text')}</p>
      ${entries.map((entry) => html`<mtl-attention-entry .entry=${entry}></mtl-attention-entry>`)}`;
  }
}

customElements.define('mtl-attention', Attention);
