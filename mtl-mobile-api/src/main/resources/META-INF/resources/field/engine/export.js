/** The last resort: everything that was not sent, in a file that can leave the phone by another way. */

/**
 * @param {import('./rounds.js').Desk} desk
 * @returns {Promise<Blob>} JSON
 */
export async function exportOutbox({ database, person, session }) {
  const [outbox, tray, photos, kept] = await Promise.all([
    database.getAll('outbox'),
    database.getAll('tray'),
    Promise.all(['waiting', 'refused'].map((state) => database.getAllFromIndex('photos', 'state', state))),
    session.kept(),
  ]);
  const content = {
    format: 'openmtl-field-outbox/1',
    exportedAt: new Date().toISOString(),
    person: { id: person, username: kept?.person.username },
    device: kept?.device,
    operations: outbox.map(({ json }) => json),
    attention: tray.map(({ json, result }) => ({ operation: json, result })),
    photos: photos.flat().map(({ id, sha256, len, type }) => ({ id, sha256, len, type })),
  };
  return new Blob([JSON.stringify(content, null, 2)], { type: 'application/json' });
}
