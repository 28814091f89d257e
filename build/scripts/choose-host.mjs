/** Decides whether `npm start` opens the Electron window or serves the browser host, and says why in one line. */

/**
 * @typedef {object} Surroundings what the decision looks at; the costly ones are asked last and only when needed
 * @property {boolean} browserWanted `--browser` was given
 * @property {string} platform `process.platform`
 * @property {boolean} hasDisplay an X11 or Wayland display is named
 * @property {boolean} isRoot
 * @property {() => string | null} executable the installed runtime
 * @property {() => Promise<boolean>} fetch brings the runtime
 * @property {(executable: string) => boolean} answers whether the runtime starts here
 */

/** @typedef {{readonly host: 'electron', readonly executable: string} | {readonly host: 'browser', readonly because: string}} Choice */

/** @param {string} because @returns {Choice} */
const browser = (because) => ({ host: 'browser', because });

/** @param {Surroundings} here @returns {Promise<Choice>} */
const electronIfItCanBeHad = async (here) => {
  const executable = here.executable() ?? ((await here.fetch()) ? here.executable() : null);
  if (executable === null) return browser('the Electron runtime is not installed and could not be fetched');
  if (!here.answers(executable)) return browser('the Electron runtime does not start on this system');
  return { host: 'electron', executable };
};

/** @param {Surroundings} here @returns {Promise<Choice>} */
export const chooseHost = async (here) => {
  if (here.browserWanted) return browser('--browser asks for it');
  if (here.platform === 'linux' && !here.hasDisplay) return browser('there is no display for an Electron window');
  if (here.platform === 'linux' && here.isRoot) return browser('Electron’s sandbox does not run as root');
  return electronIfItCanBeHad(here);
};

/** @param {Choice} choice */
export const choiceLine = (choice) =>
  choice.host === 'electron' ? 'Coterm opens its Electron window.' : `Coterm uses the browser host: ${choice.because}.`;
