import { html, nothing } from 'lit';
import { icon } from '../icons.js';

/** What stands where there is nothing to list: what is so, and what to do about it. */
export function empty(symbol, title, advice, action = nothing) {
  return html`<div class="empty">
    <span class="empty-icon">${icon(symbol)}</span>
    <h2>${title}</h2>
    <p>${advice}</p>
    ${action}
  </div>`;
}
