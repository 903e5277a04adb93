import { html, nothing } from 'lit';
import { field } from '../door.js';
import { moment } from '../format.js';
import { icon } from '../icons.js';
import { chooseLanguage, language, LANGUAGES, t } from '../i18n.js';
import { go } from '../router.js';
import { Sheet } from '../sheet.js';
import { kept } from '../data/capturing.js';
import { chip } from './controls.js';
import { exportOutbox, leave } from './departure.js';
import './hint-switch.js';
import './photo-setting.js';
import { problemText, syncState } from './sync-state.js';

/** How the sync stands in full, and what can be done about it; beside it the language and the way out. */
class SyncSheet extends Sheet {
  get heading() {
    return t('sync.title');
  }

  view() {
    const { state, icon: symbol, long } = syncState(field.status);
    return html`<div class="sync-now ${state}">
        <span class="badge">${icon(symbol)}</span>
        <p><strong>${long}</strong><small>${t('sync.safe')}</small></p>
      </div>
      ${this.problem()} ${this.facts()} ${this.act()} ${this.settings()}`;
  }

  problem() {
    const { problem } = field.status;
    return problem ? html`<p class="note">${icon('alert')}${problemText(problem)}</p>` : nothing;
  }

  facts() {
    const { unsent, photosPending, drafts, lastSyncAt, storagePersisted } = field.status;
    return html`<dl class="facts">
      <div><dt>${t('sync.unsent')}</dt><dd>${t('count', { n: unsent })}</dd></div>
      <div><dt>${t('sync.photos')}</dt><dd>${t('count', { n: photosPending })}</dd></div>
      <div><dt>${t('sync.drafts')}</dt><dd>${t('count', { n: drafts })}</dd></div>
      <div><dt>${t('sync.last')}</dt><dd>${lastSyncAt ? moment(lastSyncAt) : t('sync.never')}</dd></div>
      <div><dt>${t('sync.storage')}</dt><dd>${t(storagePersisted ? 'sync.persisted' : 'sync.notPersisted')}</dd></div>
    </dl>`;
  }

  act() {
    const { syncing, attention, photosHeld } = field.status;
    return html`<div class="stack">
      ${mustSignIn(field.status) ? this.button('person', 'session.signInAgain', () => this.leaveFor('/sign-in'), 'primary') : nothing}
      ${attention ? this.button('alert', 'attention.open', () => this.leaveFor('/attention'), 'primary') : nothing}
      ${photosHeld ? this.button('photo', 'photos.sendNow', () => kept(() => field.sendPhotos()), 'tonal') : nothing}
      <button class="button tonal wide" ?disabled=${syncing} @click=${() => field.sync()}>
        ${icon('sync')}${t(syncing ? 'sync.running' : 'sync.now')}
      </button>
    </div>`;
  }

  settings() {
    return html`<fieldset class="field">
        <legend>${t('settings.language')}</legend>
        <div class="chips">
          ${Object.entries(LANGUAGES).map(([tag, name]) =>
            chip('radio', 'language', name, language() === tag, () => chooseLanguage(tag)),
          )}
        </div>
      </fieldset>
      <mtl-photo-setting></mtl-photo-setting>
      <mtl-hint-switch></mtl-hint-switch>
      <div class="stack">
        ${this.button('save', 'sync.export', exportOutbox)} ${this.button('leave', 'session.signOut', () => this.signOut())}
      </div>
      <p class="signed-in">${t('session.as', { name: field.person?.name ?? '' })}</p>`;
  }

  button(symbol, key, act, look = 'plain') {
    return html`<button class="button ${look} wide" @click=${act}>${icon(symbol)}${t(key)}</button>`;
  }

  leaveFor(path) {
    this.hide();
    go(path);
  }

  signOut() {
    this.hide();
    return leave();
  }
}

/** Also whose key the server does not know: signing in registers it again. */
function mustSignIn({ expired, problem }) {
  return expired || problem?.code === 'invalid-dpop-proof';
}

customElements.define('mtl-sync-sheet', SyncSheet);
