/** Makes photos small. They are painted anew, so that nothing of what a camera writes beside the picture (EXIF, the position) remains. */
import { FieldError } from './errors.js';

const JPEG = 'image/jpeg';
const LONGEST = 1600;
const ENOUGH_BYTES = 200 * 1024;
const QUALITIES = [0.7, 0.6, 0.5];

/** Small pictures go out at once, over any network: sides and qualities until one has few enough bytes. */
export const THUMBNAIL_BYTES = 15_000;
const THUMBNAILS = [[240, 0.6], [240, 0.4], [160, 0.4], [80, 0.3]];

/**
 * @param {Blob} file
 * @returns {Promise<{photo: Blob, thumbnail: Blob}>}
 */
export async function shrink(file) {
  const picture = await read(file);
  try {
    const photo = await smallEnough(paint(picture, LONGEST));
    return { photo, thumbnail: await smallPicture(picture) };
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

async function smallPicture(picture) {
  let blob;
  for (const [longest, quality] of THUMBNAILS) {
    blob = await paint(picture, longest).convertToBlob({ type: JPEG, quality });
    if (blob.size <= THUMBNAIL_BYTES) {
      break;
    }
  }
  return blob;
}

async function smallEnough(canvas) {
  let blob;
  for (const quality of QUALITIES) {
    blob = await canvas.convertToBlob({ type: JPEG, quality });
    if (blob.size <= ENOUGH_BYTES) {
      break;
    }
  }
  return blob;
}
