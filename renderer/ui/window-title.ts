/** What the window is called: how much is due where something is, the name of its screen, and whose window it is. */

let windowName = 'Coterm';
let due = 0;
let shownScreen: string | null = null;

/** For all screens that are shown from then on. */
export const nameWindow = (name: string): void => {
  windowName = name;
};

const titleOf = (screen: string): string => `${due === 0 ? '' : `(${due}) `}${screen} · ${windowName}`;

export const windowTitle = (screen: string): string => {
  shownScreen = screen;
  return titleOf(screen);
};

/** Changes the title at once. */
export const countInTitle = (count: number): void => {
  due = count;
  if (shownScreen !== null) document.title = titleOf(shownScreen);
};
