/** The system's "About Coterm". */
import { app } from 'electron';
import { appVersion } from '../app-version';

export const setupAboutPanel = (): void => {
  app.setAboutPanelOptions({
    applicationName: 'Coterm',
    applicationVersion: appVersion,
    version: `Electron ${process.versions['electron'] ?? ''}`.trim(),
    copyright: 'Licences, serials and SUP timelines in one signed, offline register.',
  });
};
