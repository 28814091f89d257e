/** Creates a small file where there is none: the name appears with its content, so that whoever is ended in the middle leaves no file that says nothing. */
import { open, rm } from 'node:fs/promises';
import { fileErrorCode, fileErrorReason } from '../files/file-error';
import { linkedTo } from '../files/linked-to';
import { draftPath } from './drafts';

const writeNew = async (path: string, content: string): Promise<void> => {
  const handle = await open(path, 'wx', 0o600);
  try {
    await handle.writeFile(content);
  } catch (error) {
    await rm(path, { force: true }).catch(fileErrorReason);
    throw error;
  } finally {
    await handle.close();
  }
};

const linkNew = async (path: string, content: string): Promise<boolean> => {
  const draft = draftPath(path);
  try {
    await writeNew(draft, content);
    return await linkedTo(draft, path);
  } finally {
    await rm(draft, { force: true }).catch(fileErrorReason);
  }
};

/** Answers false where there is a file of that name. */
export const createOnly = async (path: string, content: string): Promise<boolean> => {
  try {
    if (!(await linkNew(path, content))) await writeNew(path, content);
    return true;
  } catch (error) {
    if (fileErrorCode(error) === 'EEXIST') return false;
    throw error;
  }
};
