/** Prints what was found at the start of a workspace, beside a command's own answer. */
import { refusalNextStep, refusalSentence } from '../../contract/fill-sentence';
import type { Workspace } from '../workspace/workspace';
import type { CommandHost } from './command';

/** On standard error, so that a program that reads the answer is not disturbed. */
export const printNotices = (host: Pick<CommandHost, 'stderr'>, notices: Workspace['notices']): void => {
  for (const { code, facts } of notices) {
    const notice = { ...facts, code };
    host.stderr.write(`Note: ${refusalSentence(notice)} ${refusalNextStep(notice)}\n`);
  }
};
