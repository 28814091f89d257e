/** What is done with a long list inside a page, from the page's side: the clock starts and stops there. */

/** Sent to the page: milliseconds between frames while the element is scrolled by so many pixels in each of them. */
export const scrollFrames = (given: {
  readonly selector: string;
  readonly frames: number;
  readonly pixels: number;
}): Promise<readonly number[]> =>
  new Promise((resolve, reject) => {
    const scroller = document.querySelector(given.selector);
    if (scroller === null) return reject(new Error(`There is no ${given.selector}.`));
    scroller.scrollTop = 0;
    const times: number[] = [];
    let last = 0;
    const step = (now: number): void => {
      if (last > 0) times.push(now - last);
      last = now;
      scroller.scrollTop += given.pixels;
      if (times.length < given.frames) requestAnimationFrame(step);
      else resolve(times);
    };
    requestAnimationFrame(step);
  });

/** Sent to the page: types into the filter as one keystroke does, and waits until the list says how many are left. */
export const typeUntilShown = (given: {
  readonly filter: string;
  readonly text: string;
}): Promise<{ readonly ms: number; readonly count: number }> =>
  new Promise((resolve, reject) => {
    const input = [...document.querySelectorAll('input')].find((each) => each.ariaLabel === given.filter);
    const count = (): number =>
      Number(document.querySelector('.long-table[aria-rowcount]')?.getAttribute('aria-rowcount') ?? 1) - 1;
    const write = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set;
    if (input === undefined || write === undefined) return reject(new Error(`There is no field ${given.filter}.`));
    const before = count();
    const start = performance.now();
    const observer = new MutationObserver(() => {
      if (count() === before) return;
      observer.disconnect();
      resolve({ ms: performance.now() - start, count: count() });
    });
    observer.observe(document, { childList: true, subtree: true, attributes: true });
    write.call(input, given.text);
    input.dispatchEvent(new InputEvent('input', { bubbles: true }));
  });
