import { LitElement } from 'lit';

/** What all our elements have in common: they render without a shadow, so that one style sheet serves all, and follow the language. */
export class Element extends LitElement {
  constructor() {
    super();
    this.spoken = () => this.requestUpdate();
  }

  createRenderRoot() {
    return this;
  }

  connectedCallback() {
    super.connectedCallback();
    window.addEventListener('language', this.spoken);
  }

  disconnectedCallback() {
    window.removeEventListener('language', this.spoken);
    super.disconnectedCallback();
  }
}
