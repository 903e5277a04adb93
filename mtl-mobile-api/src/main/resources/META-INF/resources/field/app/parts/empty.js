import { html, nothing } from 'lit';
import { field } from '../door.js';
import { icon } from '../icons.js';
import { t } from '../i18n.js';

/** What stands where there is nothing to list: what is so, and what to do about it. */
export function empty(symbol, title, advice, action = nothing) {
  return html`<div class="empty">
    <span class="empty-icon">${icon(symbol)}</span>
    <h2>${title}</h2>
    <p>${advice}</p>
    ${action}
  </div>`;
}

/** What stands where there is nothing yet: before the first sync is through that says nothing about what there is. */
export function nothingYet(symbol, title, advice, action) {
  if (field.status.bootstrapped === false) return empty('sync', t('state.first'), t('state.firstWhy'));
  return empty(symbol, title, advice, action);
}
