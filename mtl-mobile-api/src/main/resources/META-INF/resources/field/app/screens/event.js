import { html } from 'lit';
import { field } from '../door.js';
import { rowsOf } from '../data/queries.js';
import { stretch } from '../format.js';
import { icon } from '../icons.js';
import { t } from '../i18n.js';
import '../parts/agenda.js';
import '../parts/door-list.js';
import { Screen } from '../screen.js';

const SIDES = ['agenda', 'attendees'];

/** An event: its agenda, and the list at its door. */
class Event extends Screen {
  static screen = 'event';
  static properties = { side: { state: true } };

  constructor() {
    super();
    this.side = sessionStorage.getItem('mtl.side') ?? SIDES[0];
  }

  get above() {
    return '/events';
  }

  get heading() {
    return this.data?.event.name ?? t('event.title');
  }

  async load() {
    const [id] = this.params;
    const event = await field.row('event', id);
    return event && { event, attendees: await rowsOf('attendee', 'event', id) };
  }

  view({ event, attendees }) {
    const { startsAt, endsAt, timeZone, place } = event;
    return html`<div class="summary">
        <p class="facts-line">${icon('today')}${stretch(startsAt, endsAt, timeZone)}</p>
        <p class="facts-line">${icon('place')}${place}</p>
      </div>
      <div class="segments" role="group" aria-label=${t('event.sides')}>${SIDES.map((side) => this.segment(side))}</div>
      ${this.side === 'agenda'
        ? html`<mtl-agenda .event=${event}></mtl-agenda>`
        : html`<mtl-door-list .event=${event} .attendees=${attendees}></mtl-door-list>`}`;
  }

  segment(side) {
    return html`<button aria-pressed=${this.side === side} @click=${() => this.turn(side)}>${t(`event.${side}`)}</button>`;
  }

  turn(side) {
    this.side = side;
    sessionStorage.setItem('mtl.side', side);
  }
}

customElements.define('mtl-event', Event);
