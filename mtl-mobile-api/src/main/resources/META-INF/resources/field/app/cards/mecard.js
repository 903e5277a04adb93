/** Reads MECARD text, the short form that many QR codes on cards hold. */

const HAN = /\p{Script=Han}/u;

/**
 * @param {string} text
 * @returns {Record<string, string>|null} null when it is no MECARD
 */
export function parseMecard(text) {
  const body = /^\s*(?:MECARD|MECARD\+):([\s\S]*)$/i.exec(text)?.[1];
  if (body === undefined) return null;
  const found = {};
  for (const piece of body.split(/(?<!\\);/)) {
    const [, name, value] = /^\s*([A-Z-]+):([\s\S]*)$/i.exec(piece) ?? [];
    if (name && value) found[name.toUpperCase()] ??= plain(value);
  }
  return facts(found);
}

function facts(found) {
  const card = {
    name: named(found.N),
    company: found.ORG,
    jobTitle: found.TIL ?? found.TITLE,
    email: found.EMAIL,
    phone: found.TEL,
    website: found.URL,
    note: found.NOTE,
  };
  return Object.fromEntries(Object.entries(card).filter(([, value]) => value));
}

/** Family name and given name are parted by a comma. */
function named(value) {
  if (!value) return undefined;
  const [family, given = ''] = value.split(',').map((part) => part.trim());
  if (HAN.test(value)) return family + given;
  return `${given} ${family}`.trim();
}

function plain(value) {
  return value.replace(/\\([;:,\\"])/g, '$1').trim();
}
