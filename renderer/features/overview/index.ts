/** The overview: what needs doing, what was left out, and how many licences there are. */
export { OverviewScreens } from './overview-screens';
