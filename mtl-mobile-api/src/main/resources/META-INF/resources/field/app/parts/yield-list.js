import { html, nothing } from 'lit';
import { field } from '../door.js';
import { ask, tell } from '../feedback.js';
import { said } from '../data/visit-operations.js';
import { Element } from '../element.js';
import { icon } from '../icons.js';
import { t } from '../i18n.js';
import { YIELDS } from './yields.js';

/** One kind of what a visit yields: shown as rows, written in a sheet. Says `items` with all of them. */
class YieldList extends Element {
  static properties = { kind: { attribute: false }, items: { attribute: false } };

  render() {
    const { symbol } = YIELDS[this.kind];
    return html`<section class="yield">
      <div class="yield-head">
        <span class="badge">${icon(symbol)}</span>
        <h2>${t(`yield.${this.kind}`)}</h2>
        <button type="button" class="button tonal small" aria-label=${t(`yield.${this.kind}Add`)} @click=${() => this.write()}>
          ${icon('plus')}${t('action.add')}
        </button>
      </div>
      ${this.items.length ? html`<ul class="group">${this.items.map((item) => html`<li>${this.row(item)}</li>`)}</ul>` : nothing}
    </section>`;
  }

  row(item) {
    const { title, line } = YIELDS[this.kind];
    return html`<div class="row split">
      <button type="button" class="row-main" @click=${() => this.write(item)}>
        <span class="row-text"><strong class="two-lines">${title(item)}</strong>${line(item) ? html`<small>${line(item)}</small>` : nothing}</span>
      </button>
      <button type="button" class="icon-button" aria-label=${t('action.removeThis', { name: title(item) })} @click=${() => this.takeAway(item)}>
        ${icon('remove')}
      </button>
    </div>`;
  }

  async write(item) {
    const { controls, start } = YIELDS[this.kind];
    const answer = await ask({
      title: t(`yield.${this.kind}One`),
      action: t('action.done'),
      value: item ?? start,
      fields: controls(),
    });
    if (!answer) return;
    const written = { ...said(answer), id: item?.id ?? field.newId() };
    this.say(item ? this.items.map((each) => (each.id === item.id ? written : each)) : [...this.items, written]);
  }

  takeAway(item) {
    const before = this.items;
    this.say(before.filter((each) => each.id !== item.id));
    tell(t('yield.removed'), () => this.say(before));
  }

  say(items) {
    this.dispatchEvent(new CustomEvent('items', { detail: items }));
  }
}

customElements.define('mtl-yield-list', YieldList);
