import { field } from './door.js';
import { Element } from './element.js';

/** An element that shows something of the engine's status, and so renders whenever that changes. */
export class LiveElement extends Element {
  constructor() {
    super();
    this.changed = () => this.requestUpdate();
  }

  connectedCallback() {
    super.connectedCallback();
    field.addEventListener('change', this.changed);
  }

  disconnectedCallback() {
    field.removeEventListener('change', this.changed);
    super.disconnectedCallback();
  }
}
