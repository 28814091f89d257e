/** The Keys screens, as the frame loads them. */
export { KeysScreens } from './keys-screens';
