import { html, nothing } from 'lit';
import { field } from './door.js';
import { t } from './i18n.js';
import { LiveElement } from './live-element.js';
import { arrived, here, replace } from './router.js';
import { routeOf } from './routes.js';
import { syncState } from './parts/sync-state.js';
import './parts/ask-sheet.js';
import './parts/capture-sheet.js';
import './parts/nav.js';
import './parts/session-notice.js';
import './parts/sync-sheet.js';
import './parts/toast.js';
import './parts/update-notice.js';
import './screens/locked.js';

const FORMS_OF_NEW_THINGS = { '/visits/new': '/visits/{id}/report', '/leads/new': '/leads/{id}/capture' };

/** The app: the screen of the place we are at, the navigation below it, and the sheets that may cover it. */
class Shell extends LiveElement {
  constructor() {
    super();
    this.moved = () => this.move();
    this.showSync = () => this.querySelector('mtl-sync-sheet').show();
    this.showCapture = () => this.querySelector('mtl-capture-sheet').show();
  }

  connectedCallback() {
    super.connectedCallback();
    window.addEventListener('hashchange', this.moved);
    window.addEventListener('show-sync', this.showSync);
    window.addEventListener('show-capture', this.showCapture);
    this.move();
  }

  disconnectedCallback() {
    window.removeEventListener('hashchange', this.moved);
    window.removeEventListener('show-sync', this.showSync);
    window.removeEventListener('show-capture', this.showCapture);
    super.disconnectedCallback();
  }

  /** Shows the screen of the place the address names. */
  move() {
    const { parts, query } = here();
    const scroll = arrived();
    const form = FORMS_OF_NEW_THINGS[`/${parts.join('/')}`];
    if (form) {
      replace(`${form.replace('{id}', field.newId())}?${new URLSearchParams(query)}`);
      return;
    }
    this.route = routeOf(parts);
    this.screen = Object.assign(document.createElement(this.route.tag), { params: this.route.params, query });
    this.requestUpdate();
    this.updateComplete.then(() => this.arrive(scroll));
  }

  /** Puts the page where it was and the focus at its head, as a browser does with a new page. */
  async arrive(scroll) {
    const { screen } = this;
    await screen.updateComplete;
    window.scrollTo(0, 0);
    this.querySelector('h1')?.focus({ preventScroll: true });
    await screen.ready;
    if (screen !== this.screen) return;
    window.scrollTo(0, scroll);
    document.title = [screen.heading, 'OpenMTL'].filter(Boolean).join(' · ');
  }

  render() {
    // Writing goes on where reading does not.
    const isLocked = field.session === 'locked' && this.route.tag !== 'mtl-lead-form';
    if (isLocked) return html`<mtl-locked></mtl-locked>${this.covers()}`;
    if (!field.person) return html`<mtl-sign-in></mtl-sign-in>${this.covers()}`;
    return html`<mtl-update-notice></mtl-update-notice>
      <mtl-session-notice></mtl-session-notice>
      ${this.screen} ${this.route.place ? html`<mtl-nav .place=${this.route.place}></mtl-nav>` : nothing}
      ${this.covers()}`;
  }

  covers() {
    return html`<mtl-toast></mtl-toast>
      <mtl-ask-sheet></mtl-ask-sheet>
      ${field.person ? html`<mtl-sync-sheet></mtl-sync-sheet><mtl-capture-sheet></mtl-capture-sheet>` : nothing}
      <p class="covered" role="status">${field.person ? this.spokenState() : nothing}</p>`;
  }

  /** What a reader of screens says when the sync state changes. */
  spokenState() {
    return t('sync.chip', { state: syncState(field.status).long });
  }
}

customElements.define('mtl-shell', Shell);
