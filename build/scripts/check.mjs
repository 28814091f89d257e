/** `npm run check`: types, lint, boundaries, dead code, unit and property tests, in about a minute. */
import { runSteps } from './run-steps.mjs';
import { checkLanes } from './steps.mjs';

await runSteps([checkLanes]);
