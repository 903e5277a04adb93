import { html, nothing } from 'lit';
import { checkIn, checkInByTicket, sought, undo, walkIn } from '../data/door-list.js';
import { Element } from '../element.js';
import { time } from '../format.js';
import { icon } from '../icons.js';
import { language, t } from '../i18n.js';
import { empty } from './empty.js';
import { initials } from './rows.js';
import './scanner.js';

const SHOWN = 100;

/** The list at the door: find, tap, scan; who is here and how many. */
class DoorList extends Element {
  static properties = { event: { attribute: false }, attendees: { attribute: false }, text: { state: true } };

  constructor() {
    super();
    this.text = '';
  }

  render() {
    const { compare } = new Intl.Collator(language());
    const found = sought(this.attendees, this.text).sort((one, other) => compare(one.name, other.name));
    return html`${this.count()} ${this.tools()}
      ${found.length ? this.list(found.slice(0, SHOWN)) : empty('search', t('door.none'), t('door.noneWhy'))}
      ${found.length > SHOWN ? html`<p class="hint">${t('door.more', { n: found.length - SHOWN })}</p>` : nothing}
      <mtl-scanner .many=${true} .advice=${t('scan.badge')} @code=${(event) => this.scanned(event)}></mtl-scanner>`;
  }

  /** Says in the scanner what came of a badge: it covers everything else. */
  async scanned({ target, detail }) {
    target.result = await checkInByTicket(this.attendees, detail);
  }

  count() {
    const n = this.attendees.filter(({ checkedInAt }) => checkedInAt).length;
    const all = this.attendees.length;
    return html`<div class="count" role="status">
      <p><strong>${t('count', { n })}</strong> ${t('door.of', { n: all })}</p>
      <progress max=${all || 1} value=${n} aria-label=${t('door.here')}></progress>
    </div>`;
  }

  tools() {
    return html`<div class="door-tools">
        <button class="button primary" aria-haspopup="dialog" @click=${() => this.querySelector('mtl-scanner').show()}>
          ${icon('scan')}${t('door.scan')}
        </button>
        <button class="button tonal" aria-haspopup="dialog" @click=${() => walkIn(this.event)}>${icon('plus')}${t('door.walkIn')}</button>
      </div>
      <div class="search">
        ${icon('search')}
        <input
          type="search"
          aria-label=${t('door.search')}
          placeholder=${t('door.search')}
          autocomplete="off"
          .value=${this.text}
          @input=${(event) => (this.text = event.target.value)}
        />
      </div>`;
  }

  list(found) {
    return html`<ul class="group">
      ${found.map((attendee) => html`<li>${this.row(attendee)}</li>`)}
    </ul>`;
  }

  row(attendee) {
    const { name, company, state } = attendee;
    return html`<div class="row">
      <span class="badge ${attendee.checkedInAt ? 'done' : 'person'}" aria-hidden="true">${attendee.checkedInAt ? icon('check') : initials(name)}</span>
      <span class="row-text"><strong>${name}</strong>${company ? html`<small>${company}</small>` : nothing}
        ${state === 'WALK_IN' ? html`<small>${t('door.walkedIn')}</small>` : nothing}</span>
      ${attendee.checkedInAt ? this.here(attendee) : this.absent(attendee)}
    </div>`;
  }

  absent(attendee) {
    return html`<button
      class="button tonal small"
      aria-label=${t('door.checkInPerson', { name: attendee.name })}
      @click=${() => checkIn(attendee)}
    >
      ${t('door.checkIn')}
    </button>`;
  }

  here(attendee) {
    return html`<small class="since">${time(attendee.checkedInAt)}</small>
      <button class="icon-button" aria-label=${t('door.undoPerson', { name: attendee.name })} @click=${() => undo(attendee)}>
        ${icon('undo')}
      </button>`;
  }
}

customElements.define('mtl-door-list', DoorList);
