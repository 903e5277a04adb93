/** Makes photos small. They are painted anew, so that nothing of what a camera writes beside the picture (EXIF, the position) remains. */
import { FieldError } from './errors.js';

const JPEG = 'image/jpeg';

/** A day's 24 photos with their small pictures and all that surrounds them stay below 5 MB. Longest sides and qualities until one fits. */
const PHOTO_BYTES = 180_000;
const PHOTOS = [[1600, [0.7, 0.6, 0.5]], [1280, [0.5]], [960, [0.5]], [640, [0.5]]];

/** Small pictures go out at once, over any network. */
export const THUMBNAIL_BYTES = 15_000;
const THUMBNAILS = [[240, [0.6, 0.4]], [160, [0.4]], [80, [0.3]]];

/**
 * @param {Blob} file
 * @returns {Promise<{photo: Blob, thumbnail: Blob}>}
 */
export async function shrink(file) {
  const picture = await read(file);
  try {
    return {
      photo: await smallEnough(picture, PHOTOS, PHOTO_BYTES),
      thumbnail: await smallEnough(picture, THUMBNAILS, THUMBNAIL_BYTES),
    };
  } finally {
    picture.close();
  }
}

async function read(file) {
  try {
    return await createImageBitmap(file, { imageOrientation: 'from-image' });
  } catch (unreadable) {
    throw new FieldError('unreadable-photo', String(unreadable));
  }
}

function paint(picture, longest) {
  const scale = Math.min(1, longest / Math.max(picture.width, picture.height));
  const canvas = new OffscreenCanvas(Math.round(picture.width * scale) || 1, Math.round(picture.height * scale) || 1);
  const context = canvas.getContext('2d');
  context.imageSmoothingQuality = 'high';
  context.fillStyle = 'white'; // what was transparent would be black
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.drawImage(picture, 0, 0, canvas.width, canvas.height);
  return canvas;
}

/** The first that has no more bytes, or the smallest there is. */
async function smallEnough(picture, sizes, bytes) {
  let blob;
  for (const [longest, qualities] of sizes) {
    const canvas = paint(picture, longest);
    for (const quality of qualities) {
      blob = await canvas.convertToBlob({ type: JPEG, quality });
      if (blob.size <= bytes) {
        return blob;
      }
    }
  }
  return blob;
}
