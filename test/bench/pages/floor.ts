/** The floor: what an import, an edit and a rebuild cannot do without, on raw IndexedDB in pages of 512. */
import { importKey, readSerials } from './licence-file';
import { digestOf, served } from './peer';

const SERIALS_PER_PAGE = 512;

const finished = <Value>(request: IDBRequest<Value>): Promise<Value> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error('IndexedDB failed.'));
  });

const committed = (transaction: IDBTransaction): Promise<void> =>
  new Promise((resolve, reject) => {
    transaction.oncomplete = () => resolve();
    transaction.onabort = () => reject(transaction.error ?? new Error('IndexedDB gave up.'));
  });

const opened = (): Promise<IDBDatabase> => {
  const request = indexedDB.open('floor', 1);
  request.onupgradeneeded = () => {
    request.result.createObjectStore('pages');
    request.result.createObjectStore('rows');
  };
  return finished(request);
};

const database = await opened();

const putPages = async <Row>(store: 'pages' | 'rows', prefix: number, rows: readonly Row[], perPage: number) => {
  const transaction = database.transaction(store, 'readwrite', { durability: 'strict' });
  const done = committed(transaction);
  for (let start = 0; start < rows.length; start += perPage)
    transaction.objectStore(store).put(rows.slice(start, start + perPage), [prefix, start]);
  await done;
};

const pagesOf = async (file: number): Promise<readonly string[]> => {
  const range = IDBKeyRange.bound([file], [file, []]);
  const store = database.transaction('pages').objectStore('pages');
  return ((await finished(store.getAll(range))) as string[][]).flat();
};

interface Line {
  readonly payload: string;
}

window.peer = {
  store: async (file) => {
    const bytes = await served(`/files/${file}`);
    const key = await importKey((await (await fetch('/key')).json()) as JsonWebKey);
    const start = performance.now();
    await putPages('pages', file, await readSerials(bytes, key), SERIALS_PER_PAGE);
    return performance.now() - start;
  },
  readBack: async (file) => {
    const serials = await pagesOf(file);
    return { count: serials.length, digest: await digestOf(serials) };
  },
  touch: async (row) => {
    const start = performance.now();
    await putPages('rows', 0, [row], 1);
    return performance.now() - start;
  },
  putRows: async (address, perPage) => {
    const start = performance.now();
    const bytes = await served(address);
    const lines = new TextDecoder().decode(bytes).trimEnd().split('\n');
    const rows = lines.map(
      (line) => JSON.parse(atob((JSON.parse(line) as Line).payload.replace(/-/g, '+').replace(/_/g, '/'))) as unknown,
    );
    await putPages('rows', 1, rows, perPage);
    return { count: rows.length, ms: performance.now() - start };
  },
};
