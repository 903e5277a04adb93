import { html } from 'lit';
import { field } from '../door.js';
import { tell } from '../feedback.js';
import { position, sharePosition, sharesPosition } from '../data/position.js';
import { time } from '../format.js';
import { icon } from '../icons.js';
import { t } from '../i18n.js';
import { Sheet } from '../sheet.js';
import { control } from './controls.js';

/** Checking in: the time always, the place only for who switched it on. */
class CheckInSheet extends Sheet {
  static properties = { visit: { attribute: false }, shares: { state: true }, busy: { state: true } };

  get heading() {
    return t('visit.checkIn');
  }

  async show() {
    this.shares = sharesPosition();
    this.busy = false;
    await super.show();
  }

  view() {
    const share = { name: 'share', label: t('checkIn.position'), hint: t('checkIn.positionWhy'), type: 'toggle' };
    return html`<p class="big-time">${time(new Date())}</p>
      ${this.trouble()} ${control(share, this.shares, (on) => this.share(on))}
      <button class="button primary wide" ?disabled=${this.busy} @click=${() => this.checkIn()}>
        ${icon('place')}${t(this.busy ? 'checkIn.locating' : 'checkIn.now')}
      </button>`;
  }

  share(on) {
    this.shares = on;
    sharePosition(on);
  }

  async checkIn() {
    const at = new Date().toISOString();
    this.busy = true;
    const gps = this.shares ? await position() : undefined;
    const operation = { type: 'visit.check-in', id: this.visit.id, data: gps ? { at, gps } : { at } };
    const isDone = await this.tried(() => field.capture([operation]));
    this.busy = false;
    if (!isDone) return;
    this.hide();
    tell(t(this.shares && !gps ? 'checkIn.doneWithout' : 'checkIn.done'));
  }
}

customElements.define('mtl-check-in-sheet', CheckInSheet);
