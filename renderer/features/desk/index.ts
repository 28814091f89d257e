/** The Desk screens, as the frame loads them. */
export { DeskScreens } from './desk-screens';
