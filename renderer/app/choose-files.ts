/** Opens the system's dialog for signed files and saved mails, or for a table of pools, and shows the preview of what was chosen. */
import { navigate } from 'wouter/use-hash-location';
import type { TableKind } from '../../domain/register-import/field';
import { receiveFiles, receiveTable } from '../stores/incoming-files-store';
import { paths } from './paths';

/** Tables are told apart by their names alone: what a file is, its bytes say to the host. */
export const isTableName = (fileName: string): boolean => /\.(?:csv|tsv|xlsx|xlsm|xls)$/i.test(fileName);

/** A mail that was saved; whether it is one, the host finds out. Outlook's own format is refused with what to do instead. */
export const isMailName = (fileName: string): boolean => /\.(?:eml|msg)$/i.test(fileName);

const showTable = (file: File, holds?: TableKind): void => {
  receiveTable(file, holds);
  navigate(paths.importRegister);
};

/** Shows the preview of these files, of a single table its columns; none leaves the screen as it is. */
export const showPreview = (files: readonly File[]): void => {
  const [first] = files;
  if (first === undefined) return;
  if (files.length === 1 && isTableName(first.name)) return showTable(first);
  receiveFiles(files);
  navigate(paths.importPreview);
};

interface Choice {
  readonly accept: string;
  readonly multiple: boolean;
  readonly onFiles: (files: readonly File[]) => void;
}

const choose = ({ accept, multiple, onFiles }: Choice): void => {
  const input = document.createElement('input');
  input.type = 'file';
  input.multiple = multiple;
  input.accept = accept;
  input.addEventListener('change', () => onFiles([...(input.files ?? [])]), { once: true });
  input.click();
};

export const chooseFiles = (): void =>
  choose({
    accept: '.ilf,.iltr,.ilreq,.ilresp,.ilstat,.eml,.json,application/jose+json,message/rfc822',
    multiple: true,
    onFiles: showPreview,
  });

/** The mail of a confirmation, as a mail program saves it. */
export const chooseMail = (): void =>
  choose({ accept: '.eml,.msg,message/rfc822', multiple: true, onFiles: showPreview });

/** Whatever is chosen here is taken for a table. */
export const chooseRegister = (): void =>
  choose({ accept: '.csv,.tsv,.xlsx,.xlsm,.xls', multiple: false, onFiles: ([file]) => file && showTable(file) });

const showSnapshot = (files: readonly File[]): void => {
  const [first] = files;
  if (first !== undefined && files.length === 1 && isTableName(first.name)) showTable(first, 'usage');
  else showPreview(files);
};

/** Licence figures without a network: signed files, or a table that is taken for one of figures. */
export const chooseSnapshot = (): void =>
  choose({ accept: '.ilstat,.csv,.tsv,.xlsx,.xlsm,.xls', multiple: true, onFiles: showSnapshot });
