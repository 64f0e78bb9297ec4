// The log of what was typed on this device. An entry is on the disk before anybody hears that it is kept (IndexedDB, strict
// durability), and it goes once it has arrived. Each open tab writes entries of its own; those of a tab that is gone are taken over.
const answer = (request) => new Promise((done, failed) => {
  request.onsuccess = () => done(request.result);
  request.onerror = request.onblocked = () => failed(request.error ?? new Error('blocked'));
});

function openDatabase() {
  const request = indexedDB.open('acquaint-live', 1);
  request.onupgradeneeded = () => request.result.createObjectStore('typed', { keyPath: ['talk', 'tab', 'name'] });
  return answer(request);
}

function commit(database, work) {
  return new Promise((done, failed) => {
    const change = database.transaction('typed', 'readwrite', { durability: 'strict' });
    change.oncomplete = () => done(true);
    change.onabort = change.onerror = () => failed(change.error);
    work(change.objectStore('typed'));
    change.commit();
  });
}

// The name of this tab, held by a lock as long as the page lives; and whether the tab of an entry is still open elsewhere. A page
// that is loaded again takes over from itself, even where its own lock has not been let go yet.
async function nameTab() {
  const tab = crypto.randomUUID(), before = sessionStorage.getItem('live-tab');
  sessionStorage.setItem('live-tab', tab);
  if (!navigator.locks) return { tab, isOpen: () => false };
  navigator.locks.request(`live:${tab}`, () => new Promise(() => {}));
  const held = new Set((await navigator.locks.query()).held.map((lock) => lock.name));
  return { tab, isOpen: (other) => other !== before && held.has(`live:${other}`) };
}

/** Opens the log of one conversation: the entries that are left there, and the way to keep and to drop one. */
export async function openLog(talk) {
  const database = await openDatabase();
  const { tab, isOpen } = await nameTab();
  const every = await answer(database.transaction('typed').objectStore('typed').getAll(IDBKeyRange.bound([talk], [talk, []])));
  const left = every.filter((entry) => !isOpen(entry.tab));
  const next = new Map(), writing = new Map();

  // Of what comes while an entry is being written only the last is written then.
  async function write(name) {
    try {
      while (next.has(name)) {
        const entry = next.get(name);
        next.delete(name);
        await commit(database, (store) => (entry ? store.put({ ...entry, talk, tab, name }) : store.delete([talk, tab, name])));
      }
      return true;
    } catch {
      return false;
    } finally {
      writing.delete(name);
    }
  }
  function put(name, entry) {
    next.set(name, entry);
    if (!writing.has(name)) writing.set(name, write(name));
    return writing.get(name);
  }
  return {
    left,
    /** Keeps an entry under a name; true once it is on the disk. */
    put,
    /** Drops the entry of a name. */
    drop: (name) => put(name, null),
    /** Drops an entry that another page left behind. */
    dropLeft: (entry) => commit(database, (store) => store.delete([entry.talk, entry.tab, entry.name])).catch(() => false),
  };
}
