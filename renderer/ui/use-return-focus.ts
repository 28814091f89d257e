/** Where the keyboard stands after a dialog: on what opened it, or on the page where that has gone. */
import { useEffect, useState } from 'react';
import { focusWithoutScroll, isLost } from './lost-focus';

/** An item of a menu goes with its menu; the button that opened the menu stays. */
const openerOf = (element: Element | null): Element | null => {
  const menu = element?.closest('[role="menu"]');
  if (menu === null || menu === undefined) return element;
  return document.getElementById(menu.getAttribute('aria-labelledby') ?? '');
};

/**
 * For a component that is there only while its dialog is open: Mantine gives the focus back when a dialog that stays
 * mounted closes, and not when it is unmounted.
 */
export const useReturnFocus = (): void => {
  // At the first render, not in an effect: a menu whose item was chosen is gone by then.
  const [opener] = useState(() => openerOf(document.activeElement));
  useEffect(
    () => () => {
      if (isLost()) focusWithoutScroll(opener);
      if (isLost()) focusWithoutScroll(document.querySelector('main'));
    },
    [opener],
  );
};
