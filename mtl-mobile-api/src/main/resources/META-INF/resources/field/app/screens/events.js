import { html, nothing } from 'lit';
import { field } from '../door.js';
import { stretch } from '../format.js';
import { t } from '../i18n.js';
import { nothingYet } from '../parts/empty.js';
import { row, section } from '../parts/rows.js';
import { Screen } from '../screen.js';

/** Events: what is on, what comes, what was. */
class Events extends Screen {
  static screen = 'events';

  get heading() {
    return t('nav.events');
  }

  async load() {
    const events = await field.rows('event');
    events.sort((one, other) => one.startsAt.localeCompare(other.startsAt));
    const now = new Date().toISOString();
    return {
      on: events.filter(({ startsAt, endsAt }) => startsAt <= now && endsAt >= now),
      ahead: events.filter(({ startsAt }) => startsAt > now),
      past: events.filter(({ endsAt }) => endsAt < now).reverse(),
    };
  }

  view({ on, ahead, past }) {
    if (!on.length && !ahead.length && !past.length) return nothingYet('events', t('events.empty'), t('events.emptyWhy'));
    return html`${section(t('events.on'), on.map(eventRow))} ${section(t('events.ahead'), ahead.map(eventRow))}
    ${section(t('events.past'), past.map(eventRow))}`;
  }
}

function eventRow({ id, name, place, startsAt, endsAt, timeZone }) {
  return row({ href: `/events/${id}`, symbol: 'events', title: name, lines: [stretch(startsAt, endsAt, timeZone), place ?? nothing] });
}

customElements.define('mtl-events', Events);
