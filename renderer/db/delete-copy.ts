/** Deletes the copy of a workspace that is no more. */
import { databaseName } from './database-name';

/** Ends when it is gone; a window that still has it open lets it go. */
export const deleteCopy = async (workspace: string): Promise<void> => {
  // Loaded only where there is something to delete.
  const { Dexie } = await import('dexie');
  await Dexie.delete(databaseName(workspace));
};
