/** What is done with the Gantt inside Coterm's window, from the page's side: the clock starts and stops there. */

/** Sent to the page: presses the button and waits until rows of the Gantt are painted. */
export const pressUntilGantt = (given: { readonly selector: string; readonly text: string }): Promise<number> =>
  new Promise((resolve, reject) => {
    const all = [...document.querySelectorAll<HTMLElement>(given.selector)];
    const pressed = all.find(({ textContent }) => textContent === given.text);
    if (pressed === undefined) return reject(new Error(`There is no ${given.text}.`));
    const start = performance.now();
    const observer = new MutationObserver(() => {
      if (document.querySelector('.gantt-drawing') === null) return;
      observer.disconnect();
      // The frame after the next one has painted what stands there now.
      requestAnimationFrame(() => requestAnimationFrame(() => resolve(performance.now() - start)));
    });
    observer.observe(document, { childList: true, subtree: true });
    pressed.click();
  });

/** Sent to the page: milliseconds of work for each press of a key that zooms, drawing included. */
export const zoomTimes = async (given: { readonly keys: readonly string[] }): Promise<readonly number[]> => {
  const grid = document.querySelector('.gantt');
  if (grid === null) throw new Error('There is no Gantt.');
  const times: number[] = [];
  for (const key of given.keys) {
    await new Promise((resolve) => requestAnimationFrame(resolve));
    const start = performance.now();
    grid.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
    await new Promise<void>((resolve) => {
      // A message comes after the frame that the key asked for has been laid out and painted.
      requestAnimationFrame(() => {
        const channel = new MessageChannel();
        channel.port1.onmessage = () => resolve();
        channel.port2.postMessage(null);
      });
    });
    times.push(performance.now() - start);
  }
  return times;
};
