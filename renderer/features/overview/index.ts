/** The overview: what needs doing, and how many licences there are. */
export { OverviewScreen } from './overview-screen';
