/** The version that the app says it has: the package's. */
import { version } from '../package.json';

export const appVersion: string = version;
