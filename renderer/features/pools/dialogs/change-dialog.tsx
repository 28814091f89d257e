/** The frame of every dialog that changes a pool: fields, what would change, and one button that commits. */
import { useRef, useState, type FormEvent, type ReactNode } from 'react';
import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { CivilDate } from '../../../../domain/calendar/civil-date';
import type { Change } from '../../../../domain/ledger/change';
import type { Refusal, Result } from '../../../../domain/result';
import { applyChange } from '../../../app/apply-change';
import { RuleChip } from '../../../ui/rule-chip';
import type { Draft } from '../drafts/draft';
import { DialogFrame } from './dialog-frame';
import { RefusalNote, VerdictView } from './verdict-view';
import type { DraftVerdict } from './use-draft-verdict';
import './dialogs.css';

interface ChangeDialogProps {
  readonly title: string;
  readonly lead: ReactNode;
  readonly rule?: string;
  readonly draft: Draft;
  readonly verdict: DraftVerdict;
  readonly today: CivilDate;
  /** Verb and object: "Activate 12 licences". */
  readonly commitLabel: string;
  readonly wide?: boolean;
  readonly onClose: () => void;
  /** Called when there is something to correct before a commit. */
  readonly onIncomplete?: () => void;
  /** Records the changes; the usual path unless the caller has its own. */
  readonly onCommit?: (changes: readonly Change[]) => Promise<Result<unknown> | null>;
  readonly onCommitted?: () => void;
  /** Stands instead of the table of differences. */
  readonly preview?: ReactNode;
  readonly children?: ReactNode;
}

interface Commit {
  readonly busy: boolean;
  readonly refusal: Refusal | null;
  readonly submit: (event: FormEvent<HTMLFormElement>) => void;
}

const focusFirst = (form: HTMLFormElement | null, selector: string): void => {
  // The messages appear with the next paint, so they are looked for after it.
  requestAnimationFrame(() => form?.querySelector<HTMLElement>(selector)?.focus());
};

const useCommit = (props: ChangeDialogProps): Commit => {
  const { draft, verdict, onClose, onIncomplete, onCommitted, onCommit = applyChange } = props;
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const form = useRef<HTMLFormElement | null>(null);
  const commit = async (changes: readonly Change[]): Promise<void> => {
    setBusy(true);
    const recorded = await onCommit(changes);
    setBusy(false);
    if (recorded !== null && !recorded.ok) return setRefusal(recorded.error);
    onClose();
    onCommitted?.();
  };
  const submit = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    form.current = event.currentTarget;
    setRefusal(null);
    if (!draft.ok) {
      onIncomplete?.();
      focusFirst(form.current, '[aria-invalid="true"]');
    } else if (verdict.status === 'refused') focusFirst(form.current, '[role="alert"]');
    // While the verdict is still being worked out the host's own decides.
    else if (!busy) void commit(draft.changes);
  };
  return { busy, refusal, submit };
};

export const ChangeDialog = (props: ChangeDialogProps) => {
  const { title, lead, rule, verdict, today, wide = false, onClose, preview, children } = props;
  const { t } = useTranslation('pools');
  const { busy, refusal, submit } = useCommit(props);
  return (
    <DialogFrame title={title} wide={wide} onClose={onClose}>
      <form className="pools-dialog" onSubmit={submit} noValidate>
        <p className="lead">
          {lead} {rule !== undefined && <RuleChip id={rule} />}
        </p>
        {children}
        <section className="pools-dialog-preview" aria-live="polite" aria-label={t('preview.title')}>
          <h3>{t('preview.title')}</h3>
          {refusal === null ? (
            (preview ?? <VerdictView verdict={verdict} today={today} />)
          ) : (
            <RefusalNote refusal={refusal} />
          )}
        </section>
        <DialogFoot {...props} busy={busy} />
      </form>
    </DialogFrame>
  );
};

const DialogFoot = ({ commitLabel, onClose, busy }: ChangeDialogProps & { readonly busy: boolean }) => {
  const { t } = useTranslation('pools');
  return (
    <div className="pools-dialog-foot">
      <span className="muted">{t('dialog.notSaved')}</span>
      <span className="spacer" />
      <Button onClick={onClose}>{t('dialog.cancel')}</Button>
      <Button type="submit" variant="filled" loading={busy}>
        {commitLabel}
      </Button>
    </div>
  );
};
