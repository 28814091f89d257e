/** Listens for the shortcuts of every action while the window is open. */
import { useEffect } from 'react';
import { actions } from './actions';
import { matchesShortcut } from './shortcut';

const isField = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable || ['INPUT', 'TEXTAREA', 'SELECT'].includes(target.tagName));

const onKeyDown = (event: KeyboardEvent): void => {
  const action = actions.find(({ shortcut, alsoBy }) =>
    [shortcut, alsoBy].some((keys) => keys !== undefined && matchesShortcut(event, keys)),
  );
  if (action === undefined || (isField(event.target) && action.inFields !== true)) return;
  event.preventDefault();
  action.run();
};

export const useShortcuts = (): void => {
  useEffect(() => {
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, []);
};
