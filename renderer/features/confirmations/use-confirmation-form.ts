/** The state of a confirmation's form: what is typed, the change it makes, and the step that records it with its mail. */
import { useEffect, useMemo, useRef, useState, type FormEvent } from 'react';
import type { Answer } from '../../../contract/ipc';
import type { MailPreview } from '../../../contract/mail-messages';
import type { Register } from '../../../domain/ledger/register';
import type { Refusal } from '../../../domain/result';
import { acceptStep, applyChange } from '../../app/apply-change';
import { desktop } from '../../desktop';
import { refusalText } from '../../ui/refusal-text';
import { confirmationDraft, type ConfirmationChange } from './confirmation-draft';
import { newConfirmation, type ConfirmationForm, type FormStart, type LineForm } from './confirmation-form';

/** A mail that was read, with the bytes that are kept. */
export interface ReadMailFile {
  readonly fileName: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly preview: MailPreview;
}

const LONGEST_NAME = 255;

/** With its mail both are one step; without, the confirmation alone. */
const record = async (change: ConfirmationChange, mail: ReadMailFile | null): Promise<Answer<'ledger.record'>> => {
  if (mail === null) return applyChange([change]);
  const { fileName, bytes, preview } = mail;
  const recorded = await desktop.invoke('confirmations.record', {
    confirmation: change,
    mail: { fileName: fileName.slice(-LONGEST_NAME), bytes, subject: preview.subject },
  });
  if (recorded.ok) await acceptStep(recorded);
  return recorded;
};

export interface ConfirmationState {
  readonly register: Register;
  readonly form: ConfirmationForm;
  readonly mail: MailPreview | null;
  readonly set: (part: Partial<ConfirmationForm>) => void;
  readonly setLine: (index: number, part: Partial<LineForm>) => void;
  /** The sentence under a field; `null` before the first try to commit, and where there is nothing to say. */
  readonly errorOf: (field: string) => string | null;
  readonly busy: boolean;
  /** Why the ledger did not take it. */
  readonly refusal: Refusal | null;
  readonly submit: (event: FormEvent<HTMLFormElement>) => void;
}

interface FormOptions {
  readonly register: Register;
  readonly start: Omit<FormStart, 'mail'>;
  readonly mail: ReadMailFile | null;
  readonly onDone: (installation: string) => void;
}

/** The messages appear with the next paint, so the field is looked for after it. */
const focusFirstError = (form: HTMLFormElement): void => {
  requestAnimationFrame(() => form.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus());
};

const useStanding = () => {
  const standing = useRef(true);
  useEffect(() => {
    standing.current = true;
    return () => {
      standing.current = false;
    };
  }, []);
  return standing;
};

export const useConfirmationForm = ({ register, start, mail, onDone }: FormOptions): ConfirmationState => {
  const preview = mail?.preview ?? null;
  const [form, setForm] = useState(() => newConfirmation(register, { ...start, mail: preview }));
  const [confirmation] = useState(() => crypto.randomUUID());
  const [asked, setAsked] = useState(false);
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const standing = useStanding();
  const draft = useMemo(
    () => confirmationDraft({ register, form, mail: preview }, confirmation),
    [register, form, preview, confirmation],
  );
  const commit = async (change: ConfirmationChange): Promise<void> => {
    setBusy(true);
    const recorded = await record(change, mail);
    if (!standing.current) return;
    setBusy(false);
    if (recorded.ok) onDone(change.installation);
    else setRefusal(recorded.error);
  };
  return {
    register,
    form,
    mail: preview,
    set: (part) => setForm((now) => ({ ...now, ...part })),
    setLine: (index, part) =>
      setForm((now) => ({
        ...now,
        lines: now.lines.map((line, place) => (place === index ? { ...line, ...part } : line)),
      })),
    errorOf: (field) => {
      const error = asked && !draft.ok ? draft.errors[field] : undefined;
      return error === undefined ? null : refusalText(error).what;
    },
    busy,
    refusal,
    submit: (event) => {
      event.preventDefault();
      setAsked(true);
      setRefusal(null);
      if (!draft.ok) focusFirstError(event.currentTarget);
      else if (!busy) void commit(draft.change);
    },
  };
};
