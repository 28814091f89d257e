/** How the list of files is looked at: kept while other screens are open. */
import { create } from 'zustand';
import type { TableSort } from '../../ui/table-column';
import type { FileFilter } from './document-row';

interface FilesView {
  readonly filter: FileFilter;
  readonly query: string;
  readonly sort: TableSort | null;
}

export const initialFilesView: FilesView = { filter: 'all', query: '', sort: null };

export const useFilesView = create<FilesView>(() => initialFilesView);
