/** What is done inside Coterm's own window, from its page's side: the clock starts and stops there. */

/** Told by the window through User Timing once all serials of a document are on the disk. */
export const SERIALS_STORED = 'coterm:serials-stored';

export interface TimedImport {
  readonly ms: number;
  /** Milliseconds from the drop to each step. */
  readonly steps: Readonly<Record<string, number>>;
  /** Longest task on the window's own thread, 0 where none was longer than 50 ms. */
  readonly longestTaskMs: number;
}

/** Sent to the page: drops the file, imports it as soon as that is offered, and waits until everything is stored. */
export const importDropped = async (given: {
  readonly base64: string;
  readonly mark: string;
}): Promise<TimedImport> => {
  const binary = atob(given.base64);
  const bytes = new Uint8Array(binary.length);
  for (let index = 0; index < binary.length; index += 1) bytes[index] = binary.charCodeAt(index);
  const transfer = new DataTransfer();
  transfer.items.add(new File([bytes], 'licence.ilf'));
  // What came before is a task of its own, and none of the window's.
  await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve, 0)));
  let longestTaskMs = 0;
  const noteTasks = (entries: PerformanceEntryList): void => {
    for (const { duration } of entries) longestTaskMs = Math.max(longestTaskMs, duration);
  };
  const tasks = new PerformanceObserver((list) => noteTasks(list.getEntries()));
  tasks.observe({ type: 'longtask' });
  const seen = <Value>(find: () => Value | undefined): Promise<Value> =>
    new Promise((resolve) => {
      const look = (): void => {
        const found = find();
        if (found === undefined) return;
        observer.disconnect();
        resolve(found);
      };
      const observer = new MutationObserver(look);
      observer.observe(document, { childList: true, subtree: true, attributes: true, characterData: true });
      look();
    });
  const stored = new Promise<void>((resolve) => {
    const marks = new PerformanceObserver((list) => {
      if (list.getEntriesByName(given.mark).length === 0) return;
      marks.disconnect();
      resolve();
    });
    marks.observe({ type: 'mark' });
  });
  const start = performance.now();
  const steps: Record<string, number> = {};
  const note = (step: string): void => {
    steps[step] = performance.now() - start;
  };
  window.dispatchEvent(new DragEvent('drop', { dataTransfer: transfer, bubbles: true, cancelable: true }));
  const button = await seen(() =>
    [...document.querySelectorAll('button')].find(({ textContent }) => /^Import \d/.test(textContent ?? '')),
  );
  note('previewed');
  button.click();
  await seen(() =>
    [...document.querySelectorAll('a, button')].find(({ textContent }) => /^Open pool/.test(textContent ?? '')),
  );
  note('in the register');
  await stored;
  note('serials stored');
  const ms = performance.now() - start;
  await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve, 0)));
  noteTasks(tasks.takeRecords());
  tasks.disconnect();
  return { ms, steps, longestTaskMs };
};

/** Sent to the page: reads the serials of a document from IndexedDB by itself, without Coterm's code. */
export const readSerialPages = async (docId: string): Promise<{ readonly count: number; readonly digest: string }> => {
  const [found] = (await indexedDB.databases()).filter(({ name }) => name?.startsWith('coterm-') ?? false);
  const database = await new Promise<IDBDatabase>((resolve, reject) => {
    const request = indexedDB.open(found?.name ?? '');
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error('IndexedDB failed.'));
  });
  const rows = await new Promise<{ readonly docId: string; readonly page: number; readonly bytes: Uint8Array }[]>(
    (resolve) => {
      const request = database.transaction('serialPages').objectStore('serialPages').getAll();
      request.onsuccess = () => resolve(request.result as { docId: string; page: number; bytes: Uint8Array }[]);
    },
  );
  database.close();
  const serials = rows
    .filter((row) => row.docId === docId)
    .sort((one, other) => one.page - other.page)
    .flatMap(({ bytes }) => {
      const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
      const count = view.getUint16(0);
      const text = new TextDecoder().decode(bytes.subarray(2 + 2 * count));
      let offset = 0;
      return Array.from({ length: count }, (_serial, index) => {
        const length = view.getUint16(2 + 2 * index);
        offset += length;
        return text.slice(offset - length, offset);
      });
    });
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(serials.join('\n')));
  return {
    count: serials.length,
    digest: [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join(''),
  };
};

/** Sent to the page: presses the button and waits until the screen has the title, which it gets after both commits. */
export const clickUntilTitled = (given: { readonly button: string; readonly title: string }): Promise<number> =>
  new Promise((resolve, reject) => {
    const button = [...document.querySelectorAll('button')].find(({ textContent }) => textContent === given.button);
    if (button === undefined) return reject(new Error(`There is no button ${given.button}.`));
    const start = performance.now();
    const observer = new MutationObserver(() => {
      if (document.querySelector('h1')?.textContent !== given.title) return;
      observer.disconnect();
      resolve(performance.now() - start);
    });
    observer.observe(document, { childList: true, subtree: true, characterData: true });
    button.click();
  });

/** Sent to the page: how many events the window's database says that it holds. */
export const storedCount = async (): Promise<number> => {
  const [found] = (await indexedDB.databases()).filter(({ name }) => name?.startsWith('coterm-') ?? false);
  const database = await new Promise<IDBDatabase>((resolve, reject) => {
    const request = indexedDB.open(found?.name ?? '');
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error('IndexedDB failed.'));
  });
  const row = await new Promise<{ readonly value: { readonly count: number } }>((resolve) => {
    const request = database.transaction('meta').objectStore('meta').get('cursor');
    request.onsuccess = () => resolve(request.result as { value: { count: number } });
  });
  database.close();
  return row.value.count;
};

/** Sent to a page of Coterm's origin that is not the window: takes the window's databases away. */
export const deleteDatabases = async (): Promise<void> => {
  for (const { name } of await indexedDB.databases())
    await new Promise<void>((resolve, reject) => {
      const request = indexedDB.deleteDatabase(name ?? '');
      request.onsuccess = () => resolve();
      request.onerror = () => reject(request.error ?? new Error('IndexedDB failed.'));
    });
};

/** Sent before the window's own scripts: notes when its first screen stands there and can be used. */
export const watchFirstScreen = (selector: string): void => {
  const observer = new MutationObserver(() => {
    if (document.querySelector(selector) === null) return;
    observer.disconnect();
    performance.mark('bench:drawn');
    // The frame after the next one has painted what stands there now.
    requestAnimationFrame(() => requestAnimationFrame(() => performance.mark('bench:first-screen')));
  });
  observer.observe(document, { childList: true, subtree: true });
};

/** Sent to the page: milliseconds from its navigation to its first screen. */
export const firstScreenMs = (): Promise<number> =>
  new Promise((resolve) => {
    const look = (): void => {
      const [mark] = performance.getEntriesByName('bench:first-screen');
      if (mark === undefined) setTimeout(look, 5);
      else resolve(mark.startTime);
    };
    look();
  });

/** Sent to the page: the addresses of the scripts that it asked for before its first screen was drawn. */
export const scriptsOfFirstScreen = (): readonly string[] => {
  const drawn = performance.getEntriesByName('bench:drawn')[0]?.startTime ?? 0;
  return performance
    .getEntriesByType('resource')
    .filter(({ name, startTime }) => startTime <= drawn && new URL(name).pathname.endsWith('.js'))
    .map(({ name }) => name);
};
