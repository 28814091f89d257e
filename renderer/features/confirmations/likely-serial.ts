/** Which serial a mail most likely confirms for a licence family; nothing where it is not plain. */
import type { MailPreview } from '../../../contract/mail-messages';
import type { SerialScope } from '../../../domain/installation/scope';
import { serialStays } from '../../../domain/part/part';

export type ProposedSerial = MailPreview['serials'][number];

/** What the mail says of this family, or of none by name. */
export const proposalsFor = (mail: MailPreview | null, { family }: SerialScope): readonly ProposedSerial[] =>
  (mail?.serials ?? []).filter((proposal) => proposal.family === null || proposal.family === family);

/** New to the register, and said by the mail itself. */
const isNew = ({ installation, quoted }: ProposedSerial): boolean => installation === null && !quoted;

const onlyOne = (proposals: readonly ProposedSerial[]): string => {
  const [first, second] = proposals;
  return first !== undefined && second === undefined ? first.serial : '';
};

/** ID-6: an ISS serial that is there stays. ID-2, ID-7: else it is the new one, if the mail names one alone. */
export const likelySerial = (mail: MailPreview | null, scope: SerialScope, current: string | null): string => {
  if (current !== null && serialStays(scope.family)) return current;
  const fresh = proposalsFor(mail, scope).filter(isNew);
  const labelled = fresh.filter(({ why }) => why === 'labelled');
  return onlyOne(labelled.length > 0 ? labelled : fresh);
};
