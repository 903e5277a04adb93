import { html, nothing } from 'lit';
import { field } from '../door.js';
import { Element } from '../element.js';
import { tell } from '../feedback.js';
import { t } from '../i18n.js';
import { control } from './controls.js';

/** Whether the phone tells of news while the app is closed. Where that cannot be had, there is nothing to see. */
class HintSwitch extends Element {
  static properties = { state: { state: true } };

  constructor() {
    super();
    this.state = 'unavailable';
  }

  async connectedCallback() {
    super.connectedCallback();
    this.state = await field.hints();
  }

  render() {
    if (this.state === 'unavailable') return nothing;
    if (this.state === 'denied') return html`<p class="hint">${t('hints.denied')}</p>`;
    const about = { type: 'toggle', name: 'hints', label: t('hints.label'), hint: t('hints.hint') };
    return control(about, this.state === 'on', (wanted) => this.choose(wanted));
  }

  async choose(wanted) {
    const before = this.state;
    const words = { title: t('hints.notice.title'), body: t('hints.notice.body') };
    this.state = wanted ? 'on' : 'off';
    try {
      this.state = await (wanted ? field.wantHints(words) : field.endHints());
    } catch {
      this.state = before;
      tell(t('hints.failed'));
    }
  }
}

customElements.define('mtl-hint-switch', HintSwitch);
