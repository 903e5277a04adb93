import { html, nothing } from 'lit';
import { icon } from '../icons.js';
import { t } from '../i18n.js';
import { Sheet } from '../sheet.js';
import { codeReader } from './codes.js';

const LOOKS_PER_SECOND = 6;
const FAULTS = { blind: 'scan.blind', unable: 'scan.unable', empty: 'scan.empty' };

/**
 * Reads codes with the camera, from a picture, or from pasted text. Says `code` with the text of each; with `many` it
 * stays open, shows the `result` of the last, and reads on.
 */
class Scanner extends Sheet {
  static properties = { many: { attribute: false }, advice: { attribute: false }, state: { state: true }, result: { attribute: false } };

  get heading() {
    return t('scan.title');
  }

  async show() {
    this.state = 'starting';
    this.last = undefined;
    this.result = undefined;
    await super.show();
    await this.start();
  }

  async start() {
    this.read = await codeReader();
    if (!this.read) {
      this.state = 'unable';
      return;
    }
    try {
      this.stream = await navigator.mediaDevices.getUserMedia({ video: { facingMode: 'environment' } });
      this.state = 'looking';
      await this.updateComplete;
      const video = this.querySelector('video');
      video.srcObject = this.stream;
      await video.play();
      this.timer = setInterval(() => this.look(video), 1000 / LOOKS_PER_SECOND);
    } catch {
      this.state = 'blind';
    }
    if (!this.shown) this.stop();
  }

  async look(video) {
    if (video.readyState < 2 || this.looking) return;
    this.looking = true;
    const text = await this.read(video).catch(() => undefined);
    this.looking = false;
    if (text && text !== this.last) this.found(text);
  }

  found(text) {
    this.last = text;
    navigator.vibrate?.(60);
    this.dispatchEvent(new CustomEvent('code', { detail: text }));
    if (!this.many) this.hide();
  }

  view() {
    return html`<p class="sheet-text">${this.advice}</p>
      <p class="result" role="status">${this.result ?? nothing}</p>
      ${this.state === 'looking' ? this.finder() : nothing}
      ${this.state in FAULTS ? html`<p class="note" role="status">${icon('alert')}${t(FAULTS[this.state])}</p>` : nothing}
      ${this.read ? this.fromPicture() : nothing}
      <div class="field">
        <label for="pasted">${t('scan.paste')}</label>
        <textarea id="pasted" rows="3" autocomplete="off"></textarea>
      </div>
      <button class="button primary wide" @click=${() => this.pasted()}>${t('scan.use')}</button>`;
  }

  finder() {
    return html`<div class="finder"><video muted playsinline aria-label=${t('scan.camera')}></video><span></span></div>`;
  }

  fromPicture() {
    return html`<label class="button tonal wide">
      ${icon('photo')}${t('scan.picture')}
      <input type="file" accept="image/*" class="covered" @change=${(event) => this.picture(event.target)} />
    </label>`;
  }

  async picture(input) {
    const [file] = input.files;
    input.value = '';
    if (!file) return;
    const text = await this.read(await createImageBitmap(file)).catch(() => undefined);
    if (text) this.found(text);
    else this.state = 'empty';
  }

  pasted() {
    const text = this.querySelector('#pasted').value.trim();
    if (text) this.found(text);
  }

  closed() {
    super.closed();
    this.stop();
  }

  stop() {
    clearInterval(this.timer);
    this.stream?.getTracks().forEach((track) => track.stop());
    this.stream = undefined;
  }
}

customElements.define('mtl-scanner', Scanner);
