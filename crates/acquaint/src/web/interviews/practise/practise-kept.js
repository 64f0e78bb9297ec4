// Recordings of oneself, in a database of this browser and nowhere else: one of each piece for each conversation.
const answer = (request) => new Promise((done, failed) => {
  request.onsuccess = () => done(request.result);
  request.onerror = request.onblocked = () => failed(request.error ?? new Error('blocked'));
});

async function within(mode, work) {
  const request = indexedDB.open('acquaint-practise', 1);
  request.onupgradeneeded = () => request.result.createObjectStore('recordings', { keyPath: ['talk', 'piece'] });
  const database = await answer(request);
  try {
    return await answer(work(database.transaction('recordings', mode).objectStore('recordings')));
  } finally {
    database.close();
  }
}

/** Keeps a recording in place of the one before it; false if this browser keeps nothing. */
export const keep = (talk, piece, sound) =>
  within('readwrite', (all) => all.put({ talk, piece, sound })).then(() => true, () => false);

/** The recording of a piece, if there is one. */
export const find = (talk, piece) => within('readonly', (all) => all.get([talk, piece])).then((kept) => kept?.sound, () => undefined);

/** Deletes the recording of a piece. */
export const drop = (talk, piece) => within('readwrite', (all) => all.delete([talk, piece])).catch(() => {});

/** Deletes all recordings of a conversation. */
export const dropAll = (talk) => within('readwrite', (all) => all.delete(IDBKeyRange.bound([talk], [talk, []]))).catch(() => {});
