/** Where the keyboard stands after a step whose own button went with it: on what shows the outcome (WCAG 2.2, 2.4.3). */
import { useEffect, useRef, type RefObject } from 'react';
import { focusWithoutScroll, isLost } from './lost-focus';

/** The element that gets the focus when `done` becomes true and nothing else has it; without one, the page does. */
export const useFocusOnceDone = <E extends HTMLElement>(done: boolean): RefObject<E | null> => {
  const element = useRef<E>(null);
  const before = useRef(done);
  useEffect(() => {
    if (done && !before.current && isLost()) focusWithoutScroll(element.current ?? document.querySelector('main'));
    before.current = done;
  }, [done]);
  return element;
};
