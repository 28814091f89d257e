/** `npm test`: everything in `npm run check`, then the journeys in a real browser. */
import { runSteps } from './run-steps.mjs';
import { checkLanes, journeyLanes } from './steps.mjs';

await runSteps([checkLanes, journeyLanes]);
