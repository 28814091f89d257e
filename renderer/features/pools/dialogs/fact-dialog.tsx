/** The frame of a dialog that records a fact of a day and moves no date: its fields, a note, and what follows from it. */
import type { ReactNode } from 'react';
import { Textarea } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { ChangeDialog } from './change-dialog';
import { FactVerdict } from './fact-verdict';
import type { PoolDialogProps } from './pool-dialog-props';
import type { ChangeForm } from './use-change-form';
import { useDraftVerdict } from './use-draft-verdict';

interface FactDialogProps extends Omit<PoolDialogProps, 'pool'> {
  readonly title: string;
  readonly lead: string;
  readonly rule: string;
  readonly commitLabel: string;
  /** What follows from the fact. */
  readonly then: string;
  readonly form: Pick<ChangeForm<object>, 'draft' | 'showEveryError'>;
  readonly children: ReactNode;
}

export const FactDialog = ({ register, form, then, onClose, children, ...words }: FactDialogProps) => {
  const verdict = useDraftVerdict(form.draft, register);
  return (
    <ChangeDialog
      {...words}
      draft={form.draft}
      verdict={verdict}
      today={register.asOf}
      onClose={onClose}
      onIncomplete={form.showEveryError}
      preview={<FactVerdict verdict={verdict} today={register.asOf} text={then} />}
    >
      <div className="pools-fields">{children}</div>
    </ChangeDialog>
  );
};

interface FactNoteProps {
  readonly value: string;
  readonly error: string | null;
  readonly onChange: (note: string) => void;
}

export const FactNote = ({ value, error, onChange }: FactNoteProps) => {
  const { t } = useTranslation('pools');
  return (
    <Textarea
      className="pools-full"
      rows={3}
      label={t('evaluate.note')}
      value={value}
      error={error}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
};
