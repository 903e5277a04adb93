import { html } from 'lit';
import { field } from '../door.js';
import { Element } from '../element.js';
import { tell } from '../feedback.js';
import { icon } from '../icons.js';
import { t } from '../i18n.js';
import './thumbnail.js';

/** Resolves when all photos that were taken below an element are in its form. */
export async function arrived(root) {
  await Promise.all([...root.querySelectorAll('mtl-photos')].map((each) => each.adding));
}

/** Photos: takes them, shows them small, takes them away again. Says `photos` with the new list. */
class Photos extends Element {
  static properties = {
    photos: { attribute: false },
    question: { attribute: false },
    action: { attribute: false },
    busy: { state: true },
  };

  /** Those that belong here: to the question, or to none. */
  get own() {
    return (this.photos ?? []).filter((photo) => photo.q === this.question);
  }

  render() {
    return html`<div class="photos">
      ${this.own.map((photo, at) => this.tile(photo, at))}
      <label class="photo-add ${this.busy ? 'busy' : ''}">
        ${icon('camera')}<span>${this.action ?? t('photos.add')}</span>
        <input
          type="file"
          accept="image/*"
          multiple
          class="covered"
          ?disabled=${this.busy}
          @change=${(event) => (this.adding = this.add(event.target))}
        />
      </label>
    </div>`;
  }

  tile(photo, at) {
    const name = t('photos.number', { n: at + 1 });
    return html`<figure>
      <mtl-thumbnail .photo=${photo} .name=${name}></mtl-thumbnail>
      <button type="button" class="photo-remove" aria-label=${t('photos.remove', { n: at + 1 })} @click=${() => this.takeAway(photo)}>
        ${icon('close')}
      </button>
    </figure>`;
  }

  async add(input) {
    const files = [...input.files];
    input.value = '';
    this.busy = true;
    for (const file of files) await this.addOne(file);
    this.busy = false;
  }

  async addOne(file) {
    try {
      const { id, sha256, len, type } = await field.addPhoto(file);
      const photo = { id, sha256, len, type, ...(this.question ? { q: this.question } : {}) };
      this.photos = [...(this.photos ?? []), photo];
      this.say();
    } catch (failure) {
      console.error(failure);
      tell(t('photos.unreadable', { name: file.name }));
    }
  }

  takeAway(photo) {
    const before = this.photos;
    this.photos = before.filter(({ id }) => id !== photo.id);
    this.say();
    tell(t('photos.removed'), () => {
      this.photos = before;
      this.say();
    });
  }

  say() {
    this.dispatchEvent(new CustomEvent('photos', { detail: this.photos, bubbles: true }));
  }
}

customElements.define('mtl-photos', Photos);
