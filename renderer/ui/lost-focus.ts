/** The focus that nothing has: what had it was disabled, or has gone from the page. */

export const isLost = (): boolean => document.activeElement === null || document.activeElement === document.body;

export const focusWithoutScroll = (element: Element | null): void => {
  if (element instanceof HTMLElement && element.isConnected) element.focus({ preventScroll: true });
};
