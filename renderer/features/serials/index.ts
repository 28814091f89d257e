/** The serials feature: its screens, as the frame loads them, and the installations of a customer or a site. */
export { InstallationsSection } from './installations-section';
export { SerialsScreens } from './serials-screens';
