/** Our icons, drawn on a grid of 24 with one stroke. */
import { html, svg } from 'lit';

const SHAPES = {
  today: svg`<rect x="4" y="5" width="16" height="15" rx="3"/><path d="M8 3v4M16 3v4M4 10h16M9 15l2 2 4-4"/>`,
  accounts: svg`<path d="M5 20V6a2 2 0 0 1 2-2h6a2 2 0 0 1 2 2v14M15 10h2a2 2 0 0 1 2 2v8M3 20h18M9 8h2M9 12h2M9 16h2"/>`,
  leads: svg`<circle cx="12" cy="12" r="8"/><circle cx="12" cy="12" r="3.5"/><path d="M12 2v4M12 18v4M2 12h4M18 12h4"/>`,
  events: svg`<path d="M4 9V7a2 2 0 0 1 2-2h12a2 2 0 0 1 2 2v2a3 3 0 0 0 0 6v2a2 2 0 0 1-2 2H6a2 2 0 0 1-2-2v-2a3 3 0 0 0 0-6zM14 6v2M14 11v2M14 16v2"/>`,
  plus: svg`<path d="M12 5v14M5 12h14"/>`,
  back: svg`<path d="M15 5l-7 7 7 7"/>`,
  next: svg`<path d="M9 6l6 6-6 6"/>`,
  search: svg`<circle cx="11" cy="11" r="6.5"/><path d="M16 16l4.5 4.5"/>`,
  phone: svg`<path d="M6 3h3l2 5-2.5 1.5a11 11 0 0 0 6 6L16 13l5 2v3a2.5 2.5 0 0 1-2.7 2.5A16 16 0 0 1 3.5 5.7 2.5 2.5 0 0 1 6 3z"/>`,
  mail: svg`<rect x="3" y="5" width="18" height="14" rx="3"/><path d="M4 8l8 5.5L20 8"/>`,
  web: svg`<circle cx="12" cy="12" r="8.5"/><path d="M3.5 12h17M12 3.5c3 3 3 14 0 17M12 3.5c-3 3-3 14 0 17"/>`,
  camera: svg`<path d="M4 8.5A2.5 2.5 0 0 1 6.5 6H8l1.5-2h5L16 6h1.5A2.5 2.5 0 0 1 20 8.5v8a2.5 2.5 0 0 1-2.5 2.5h-11A2.5 2.5 0 0 1 4 16.5z"/><circle cx="12" cy="12.5" r="3.5"/>`,
  photo: svg`<rect x="3.5" y="4.5" width="17" height="15" rx="3"/><circle cx="9" cy="10" r="1.5"/><path d="M4 17l5-4 3 2.5 4-4 4.5 4"/>`,
  close: svg`<path d="M6 6l12 12M18 6L6 18"/>`,
  check: svg`<path d="M5 12.5l4.5 4.5L19 7.5"/>`,
  alert: svg`<path d="M12 4l9 16H3zM12 10v4.5M12 17.2v.1"/>`,
  offline: svg`<path d="M7 18h10a4 4 0 0 0 1.5-7.7 6 6 0 0 0-9-3.8M6.3 9.5A4.3 4.3 0 0 0 7 18M4 4l16 16"/>`,
  sent: svg`<path d="M7 18a4.3 4.3 0 0 1-.6-8.5 6 6 0 0 1 11.6 1A4 4 0 0 1 17 18zM9.5 13.5l2 2 3.5-3.5"/>`,
  unsent: svg`<path d="M7 18a4.3 4.3 0 0 1-.6-8.5 6 6 0 0 1 11.6 1A4 4 0 0 1 17 18M12 20v-7M9.3 15.5L12 12.8l2.7 2.7"/>`,
  sync: svg`<path d="M19.5 10A8 8 0 0 0 5 8.5M4.5 4.5v4h4M4.5 14A8 8 0 0 0 19 15.5M19.5 19.5v-4h-4"/>`,
  clock: svg`<circle cx="12" cy="12" r="8.5"/><path d="M12 7.5V12l3 2"/>`,
  place: svg`<path d="M12 21c4.5-5 7-8.3 7-11.3A7 7 0 0 0 5 9.7C5 12.7 7.5 16 12 21z"/><circle cx="12" cy="10" r="2.5"/>`,
  scan: svg`<path d="M4 8V6a2 2 0 0 1 2-2h2M16 4h2a2 2 0 0 1 2 2v2M20 16v2a2 2 0 0 1-2 2h-2M8 20H6a2 2 0 0 1-2-2v-2M8 8h3v3H8zM14 8h2v2M8 14h2v2M13 13h3v3h-3z"/>`,
  card: svg`<rect x="3" y="5" width="18" height="14" rx="3"/><circle cx="8.5" cy="11" r="2"/><path d="M5.5 16c.6-1.6 5.4-1.6 6 0M14.5 10h3.5M14.5 14h3.5"/>`,
  paste: svg`<rect x="5" y="5" width="14" height="16" rx="3"/><path d="M9 5a2 2 0 0 1 2-2h2a2 2 0 0 1 2 2v1H9zM9 12h6M9 16h4"/>`,
  edit: svg`<path d="M4 20l1-4L16 5l3 3L8 19zM13.5 7.5l3 3"/>`,
  remove: svg`<path d="M5 7h14M10 7V4.5h4V7M7 7l1 13h8l1-13M10.5 11v5.5M13.5 11v5.5"/>`,
  promise: svg`<path d="M6 21V4M6 5c4-3 7 3 12 0v9c-5 3-8-3-12 0"/>`,
  pain: svg`<path d="M9.5 18h5M10 21h4M12 3a6 6 0 0 0-3.5 10.9c.7.5 1 1.3 1 2.1h5c0-.8.3-1.6 1-2.1A6 6 0 0 0 12 3z"/>`,
  rival: svg`<path d="M4 20V10M10 20V4M16 20v-7M3 20h18M20 7l-3-3M17 7l3-3"/>`,
  expert: svg`<circle cx="12" cy="12" r="8.5"/><path d="M9.5 9.5a2.5 2.5 0 1 1 3.7 2.2c-.8.5-1.2 1-1.2 1.8M12 16.5v.1"/>`,
  visit: svg`<path d="M4 20v-1.5A4.5 4.5 0 0 1 8.5 14h2M9.5 11a3.5 3.5 0 1 0 0-7 3.5 3.5 0 0 0 0 7zM13.5 18l2.5 2.5 4.5-5"/>`,
  person: svg`<circle cx="12" cy="8" r="4"/><path d="M4.5 20.5c1-5 14-5 15 0"/>`,
  save: svg`<path d="M12 4v11M7.5 11L12 15.5 16.5 11M4.5 20h15"/>`,
  leave: svg`<path d="M14 4H7a2 2 0 0 0-2 2v12a2 2 0 0 0 2 2h7M10 12h10M17 8.5l3.5 3.5-3.5 3.5"/>`,
  shield: svg`<path d="M12 3l7 3v5c0 5-3 8-7 10-4-2-7-5-7-10V6zM9 12l2 2 4-4"/>`,
  lock: svg`<rect x="5" y="11" width="14" height="9" rx="2.5"/><path d="M8 11V8a4 4 0 0 1 8 0v3"/>`,
  undo: svg`<path d="M9 14L4.5 9.5 9 5M5 9.5h8.5a5.5 5.5 0 0 1 0 11H9"/>`,
};

/** @param {keyof SHAPES} name an icon that says nothing by itself: a text or a label stands beside it */
export function icon(name) {
  return html`<svg class="icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false">${SHAPES[name]}</svg>`;
}
