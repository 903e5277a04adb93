/** Which photos may go out over the network this phone is in. Small pictures always may. */

const FREE = ['wifi', 'ethernet'];
const COSTLY = ['cellular', 'bluetooth', 'wimax'];
const SETTING = 'photosOver';

/** @typedef {'wifi'|'any'} PhotosOver */

/** @returns {boolean} whether the browser tells which network this is */
export function isNetworkKnown() {
  return isCostly() !== undefined;
}

/** @returns {Promise<PhotosOver>} what the person wants; else Wi-Fi where that can be told, and anything where it cannot */
export async function photosOver(database) {
  return (await database.get('meta', SETTING)) ?? (isNetworkKnown() ? 'wifi' : 'any');
}

/** @param {PhotosOver} over */
export function choosePhotosOver(database, over) {
  return database.put('meta', over, SETTING);
}

/** @returns {Promise<(photo: {isUrgent?: boolean}) => boolean>} whether a photo may go out now */
export async function leaveForPhotos(database) {
  const isOpen = (await photosOver(database)) === 'any' || isCostly() === false;
  return ({ isUrgent }) => isOpen || isUrgent === true;
}

/** @returns {boolean|undefined} undefined where the browser does not tell */
function isCostly() {
  const { type, saveData } = navigator.connection ?? {};
  if (saveData || COSTLY.includes(type)) {
    return true;
  }
  return FREE.includes(type) ? false : undefined;
}
