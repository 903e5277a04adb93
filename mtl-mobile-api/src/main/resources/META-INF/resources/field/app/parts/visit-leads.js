import { html, nothing } from 'lit';
import { field } from '../door.js';
import { tell } from '../feedback.js';
import { Element } from '../element.js';
import { icon } from '../icons.js';
import { t } from '../i18n.js';
import { initials } from './rows.js';

/**
 * Leads met at the visit: each is written on a page of its own and comes back into the visit. Says `write` with the id of one
 * that is to be written, and `items` with all of them.
 */
class VisitLeads extends Element {
  static properties = { leads: { attribute: false } };

  render() {
    return html`<section class="yield">
      <div class="yield-head">
        <span class="badge">${icon('leads')}</span>
        <h2>${t('yield.leads')}</h2>
        <button type="button" class="button tonal small" aria-label=${t('yield.leadsAdd')} @click=${() => this.write(field.newId())}>
          ${icon('plus')}${t('action.add')}
        </button>
      </div>
      ${this.leads.length ? html`<ul class="group">${this.leads.map((lead) => html`<li>${this.row(lead)}</li>`)}</ul>` : nothing}
    </section>`;
  }

  row(lead) {
    const name = lead.name || lead.company || t('lead.unnamed');
    return html`<div class="row split">
      <button type="button" class="row-main" @click=${() => this.write(lead.id)}>
        <span class="badge person" aria-hidden="true">${initials(name)}</span>
        <span class="row-text"><strong>${name}</strong>${lead.name && lead.company ? html`<small>${lead.company}</small>` : nothing}</span>
      </button>
      <button type="button" class="icon-button" aria-label=${t('action.removeThis', { name })} @click=${() => this.takeAway(lead)}>
        ${icon('remove')}
      </button>
    </div>`;
  }

  write(id) {
    this.dispatchEvent(new CustomEvent('write', { detail: id }));
  }

  takeAway(lead) {
    const before = this.leads;
    this.say(before.filter(({ id }) => id !== lead.id));
    tell(t('yield.removed'), () => this.say(before));
  }

  say(leads) {
    this.dispatchEvent(new CustomEvent('items', { detail: leads }));
  }
}

customElements.define('mtl-visit-leads', VisitLeads);
