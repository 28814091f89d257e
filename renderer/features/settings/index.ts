/** The Settings screen, as the frame loads it. */
export { SettingsScreen } from './settings-screen';
