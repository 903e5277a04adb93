import { html, nothing } from 'lit';
import { Element } from '../element.js';
import { plainDay, time } from '../format.js';
import { t } from '../i18n.js';
import { empty } from './empty.js';

/** The agenda of an event, by day, in the time of the place. */
class Agenda extends Element {
  static properties = { event: { attribute: false } };

  render() {
    const { agenda = [], timeZone } = this.event;
    if (!agenda.length) return empty('events', t('agenda.empty'), t('agenda.emptyWhy'));
    const days = new Map();
    for (const item of [...agenda].sort((one, other) => one.startsAt.localeCompare(other.startsAt))) {
      const date = dayOf(item.startsAt, timeZone);
      days.set(date, [...(days.get(date) ?? []), item]);
    }
    return html`${[...days].map(([date, items]) => this.day(date, items))}`;
  }

  day(date, items) {
    return html`<section class="section">
      <div class="section-head"><h2>${plainDay(date)}</h2></div>
      <ol class="group agenda">
        ${items.map((item) => this.item(item))}
      </ol>
    </section>`;
  }

  item({ startsAt, endsAt, title, speaker, room, track }) {
    const { timeZone } = this.event;
    const now = new Date().toISOString();
    return html`<li class="row ${startsAt <= now && endsAt > now ? 'now' : ''}">
      <span class="hours"><time datetime=${startsAt}>${time(startsAt, timeZone)}</time><small>${time(endsAt, timeZone)}</small></span>
      <span class="row-text"><strong class="two-lines">${title}</strong>${speaker ? html`<small>${speaker}</small>` : nothing}
        <small>${[room, track].filter(Boolean).join(' · ')}</small></span>
    </li>`;
  }
}

/** The calendar day of an instant in a zone, `YYYY-MM-DD`. */
function dayOf(instant, timeZone) {
  return new Intl.DateTimeFormat('sv-SE', { timeZone }).format(new Date(instant));
}

customElements.define('mtl-agenda', Agenda);
