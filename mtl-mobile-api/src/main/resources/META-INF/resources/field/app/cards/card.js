/** What a scanned code or a pasted text says about a person. */
import { parseMecard } from './mecard.js';
import { parseVCard } from './vcard.js';

const LIMITS = { name: 200, company: 200, jobTitle: 200, city: 200, phone: 60, email: 254, note: 4000 };
const ADDRESS = /[^\s@<>,;:]+@[^\s@<>,;:]+\.[a-z]{2,}/i;
const NUMBER = /\+?\d[\d\s().-]{6,}\d/;

/**
 * @param {string} text vCard, MECARD, or the lines of a signature
 * @returns {Record<string, string>} facts of a lead: name, company, jobTitle, email, phone, city, note
 */
export function readCard(text) {
  const { website, ...card } = parseVCard(text) ?? parseMecard(text) ?? guessed(text);
  if (website) card.note = [card.note, website].filter(Boolean).join('\n');
  return Object.fromEntries(Object.entries(card).map(([name, value]) => [name, value.slice(0, LIMITS[name])]));
}

/** Out of free text only what cannot be mistaken is taken over; the text itself stays as the note. */
function guessed(text) {
  const found = { email: ADDRESS.exec(text)?.[0], phone: NUMBER.exec(text)?.[0], note: text.trim() };
  return Object.fromEntries(Object.entries(found).filter(([, value]) => value));
}
