/** Shows what a saved mail may confirm, beside what the register knows; nothing is stored. */
import type { MailPreview } from '../../contract/mail-messages';
import {
  proposeConfirmation,
  type ConfirmationProposals,
  type KnownFacts,
} from '../../domain/installation/confirmation-proposals';
import { serialIndex } from '../../domain/installation/lineage';
import { ordersNamedIn } from '../../domain/installation/named-orders';
import type { Register } from '../../domain/ledger/register';
import { done, type Result } from '../../domain/result';
import { readMail, type ReadMail } from './read-mail';

interface Reading {
  readonly text: string;
  readonly found: ConfirmationProposals;
}

/** Mail programs that write HTML put little into its plain twin: what names more serials counts. */
const bestReading = (bodies: readonly string[], known: KnownFacts): Reading => {
  const readings = bodies.map((text) => ({ text, found: proposeConfirmation(text, known) }));
  const own = ({ found }: Reading): number => found.serials.filter(({ quoted }) => !quoted).length;
  const [first = { text: '', found: proposeConfirmation('', known) }, ...others] = readings;
  return others.reduce((best, reading) => (own(reading) > own(best) ? reading : best), first);
};

const recordedWith = ({ attachments, installations }: Register, docId: string): MailPreview['recorded'] => {
  const mails = new Set(attachments.filter((each) => each.docId === docId).map(({ attachment }) => attachment));
  if (mails.size === 0) return [];
  return installations.flatMap(({ installation, confirmations }) =>
    confirmations.flatMap(({ confirmation, mail }) =>
      mail !== null && mails.has(mail) ? [{ installation, confirmation }] : [],
    ),
  );
};

const previewOf = (mail: ReadMail, docId: string, register: Register): MailPreview => {
  const { bodies, ...facts } = mail;
  const known: KnownFacts = { serials: serialIndex(register.installations), parts: register.parts };
  const { text, found } = bestReading(bodies, known);
  const inSubject = proposeConfirmation(mail.subject, known);
  return {
    ...facts,
    text,
    attachments: [...mail.attachments],
    notes: [...mail.notes],
    serials: [...found.serials],
    parts: [...found.parts],
    numbers: [...found.numbers, ...inSubject.numbers],
    orders: [...ordersNamedIn(`${mail.subject}\n${text}`, register.installationOrders)],
    recorded: [...recordedWith(register, docId)],
  };
};

/** `docId` names the bytes. Errors: those of `readMail`. */
export const previewMail = async (
  bytes: Uint8Array,
  docId: string,
  register: () => Register,
): Promise<Result<MailPreview>> => {
  const mail = await readMail(bytes);
  return mail.ok ? done(previewOf(mail.value, docId, register())) : mail;
};
