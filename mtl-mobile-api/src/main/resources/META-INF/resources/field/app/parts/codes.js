/** Reads QR codes where the browser can; where it cannot, a picture or a pasted text has to do. */

/** @returns {Promise<((image: CanvasImageSource) => Promise<string|undefined>)|null>} finds the text of the code in an image */
export async function codeReader() {
  if (!('BarcodeDetector' in window)) return null;
  const formats = await window.BarcodeDetector.getSupportedFormats();
  if (!formats.includes('qr_code')) return null;
  const detector = new window.BarcodeDetector({ formats: ['qr_code'] });
  return async (image) => (await detector.detect(image))[0]?.rawValue;
}
