/** The steps of `npm run check` and `npm test`, each a command line that works by itself too. */

/**
 * @typedef {object} Step
 * @property {string} name
 * @property {readonly string[]} command an npm script and its arguments
 * @property {string | null} report where it reports counts as JSON, below `out/reports`
 */

/** @type {(name: string, command: readonly string[], report?: string) => Step} */
const step = (name, command, report) => ({ name, command, report: report ?? null });

/** @type {(name: string) => readonly string[]} */
const reportTo = (name) => ['--reporter=dot', '--reporter=json', `--outputFile.json=out/reports/${name}`];

/**
 * Two lanes that run side by side; the steps of one run in order.
 * @type {readonly (readonly Step[])[]}
 */
export const checkLanes = [
  [step('types', ['types']), step('lint', ['lint:code']), step('format', ['lint:format'])],
  [
    step('boundaries', ['boundaries']),
    step('picture', ['picture', '--', '--check']),
    step('changes', ['changes', '--', '--check']),
    step('dead code', ['deadcode']),
    step('unit and property tests', ['unit', '--', '--project=!endurance', ...reportTo('unit.json')], 'unit.json'),
  ],
];

/** @type {readonly (readonly Step[])[]} */
export const journeyLanes = [
  [
    step('endurance', ['unit', '--', '--project=endurance', ...reportTo('endurance.json')], 'endurance.json'),
    step('journeys', ['e2e'], 'e2e.json'),
  ],
];
