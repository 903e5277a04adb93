/** Which place is which screen. */
import './screens/account.js';
import './screens/accounts.js';
import './screens/attention.js';
import './screens/event.js';
import './screens/events.js';
import './screens/lead-edit.js';
import './screens/lead-form.js';
import './screens/lead.js';
import './screens/leads.js';
import './screens/plan.js';
import './screens/sign-in.js';
import './screens/today.js';
import './screens/visit-form.js';
import './screens/visit.js';

/** Path pattern, element, and the place of the navigation it belongs to; forms belong to none and have the screen for themselves. */
const ROUTES = [
  ['today', 'mtl-today', 'today'],
  ['accounts', 'mtl-accounts', 'accounts'],
  ['accounts/:', 'mtl-account', 'accounts'],
  ['visits/:', 'mtl-visit', 'today'],
  ['visits/:/report', 'mtl-visit-form'],
  ['plan', 'mtl-plan'],
  ['leads', 'mtl-leads', 'leads'],
  ['leads/:', 'mtl-lead', 'leads'],
  ['leads/:/capture', 'mtl-lead-form'],
  ['leads/:/edit', 'mtl-lead-edit'],
  ['events', 'mtl-events', 'events'],
  ['events/:', 'mtl-event', 'events'],
  ['attention', 'mtl-attention', 'today'],
  ['sign-in', 'mtl-sign-in'],
];

/**
 * The screen of a place; of an unknown one that of today.
 *
 * @param {string[]} parts of the path
 * @returns {{tag: string, place?: string, params: string[]}}
 */
export function routeOf(parts) {
  for (const [pattern, tag, place] of ROUTES) {
    const params = matched(pattern.split('/'), parts);
    if (params) return { tag, place, params };
  }
  return { tag: 'mtl-today', place: 'today', params: [] };
}

function matched(pattern, parts) {
  if (pattern.length !== parts.length) return null;
  const fits = pattern.every((piece, at) => piece === ':' || piece === parts[at]);
  return fits ? parts.filter((_, at) => pattern[at] === ':') : null;
}
