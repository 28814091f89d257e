/** The usage feature, as the frame loads it. */
export { UsageScreens } from './usage-screens';
