/** A finding of the order check in a sentence that names the current serial, where there is one to quote instead (ID-5). */
import type { Refusal } from '../../domain/result';
import { refusalSentence } from '../fill-sentence';

export const findingSentence = (finding: Refusal): string => {
  const sentence = refusalSentence(finding);
  const current = finding['current'];
  if (typeof current !== 'string' || sentence.includes(current)) return sentence;
  return `${sentence} The current one is ${current}.`;
};
