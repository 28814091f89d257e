/** The Files screens, as the frame loads them. */
export { FilesScreens } from './files-screens';
