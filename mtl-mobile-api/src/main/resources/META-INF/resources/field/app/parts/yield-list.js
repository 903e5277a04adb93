import { html, nothing } from 'lit';
import { field } from '../door.js';
import { ask, tell } from '../feedback.js';
import { filled } from '../data/filled.js';
import { Element } from '../element.js';
import { icon } from '../icons.js';
import { t } from '../i18n.js';
import { YIELDS } from './yields.js';

/** One kind of what a visit yields: shown as rows, written in a sheet. Says `items` with all of them. */
class YieldList extends Element {
  static properties = { kind: { attribute: false }, items: { attribute: false }, fault: { attribute: false } };

  render() {
    const { symbol } = YIELDS[this.kind];
    return html`<section class="yield ${this.fault ? 'faulty' : ''}">
      <div class="yield-head">
        <span class="badge">${icon(symbol)}</span>
        <h2>${t(`yield.${this.kind}`)}</h2>
        <button type="button" class="button tonal small" aria-label=${t(`yield.${this.kind}Add`)} @click=${() => this.write()}>
          ${icon('plus')}${t('action.add')}
        </button>
      </div>
      ${this.items.length ? html`<ul class="group">${this.items.map((item) => html`<li>${this.row(item)}</li>`)}</ul>` : nothing}
      ${this.fault ? html`<p class="fault">${icon('alert')}${this.fault}</p>` : nothing}
    </section>`;
  }

  row(item) {
    const { line } = YIELDS[this.kind];
    const title = YIELDS[this.kind].title(item) ?? t('yield.unfinished');
    return html`<div class="row split">
      <button type="button" class="row-main" @click=${() => this.write(item)}>
        <span class="row-text"><strong class="two-lines">${title}</strong>${line(item) ? html`<small>${line(item)}</small>` : nothing}</span>
      </button>
      <button type="button" class="icon-button" aria-label=${t('action.removeThis', { name: title })} @click=${() => this.takeAway(item)}>
        ${icon('remove')}
      </button>
    </div>`;
  }

  /** What is written stands in the list with every letter, so that it is kept with the visit; closing the sheet takes it back. */
  async write(item = { id: field.newId(), ...YIELDS[this.kind].start }) {
    const before = this.items;
    const answer = await ask({
      title: t(`yield.${this.kind}One`),
      action: t('action.done'),
      value: item,
      fields: YIELDS[this.kind].controls(),
      changed: (value) => this.put({ ...filled(value), id: item.id }),
    });
    if (answer) this.put({ ...filled(answer), id: item.id });
    else this.say(before);
  }

  put(item) {
    const isHere = this.items.some(({ id }) => id === item.id);
    this.say(isHere ? this.items.map((each) => (each.id === item.id ? item : each)) : [...this.items, item]);
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
