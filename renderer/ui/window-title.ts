/** What the window is called after the name of its screen. */

let windowName = 'Coterm';

/** For all screens that are shown from then on. */
export const nameWindow = (name: string): void => {
  windowName = name;
};

export const windowTitle = (screen: string): string => `${screen} · ${windowName}`;
