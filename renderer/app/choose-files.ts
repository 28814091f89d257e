/** Opens the system's dialog for licence files and shows the preview of what was chosen. */
import { navigate } from 'wouter/use-hash-location';
import { receiveFiles } from '../stores/incoming-files-store';
import { paths } from './paths';

/** Shows the preview of these files; none leaves the screen as it is. */
export const showPreview = (files: readonly File[]): void => {
  if (files.length === 0) return;
  receiveFiles(files);
  navigate(paths.importPreview);
};

export const chooseFiles = (): void => {
  const input = document.createElement('input');
  input.type = 'file';
  input.multiple = true;
  input.accept = '.ilf,.json,application/jose+json';
  input.addEventListener('change', () => showPreview([...(input.files ?? [])]), { once: true });
  input.click();
};
