/** Records the whole draft as one step, or throws it away. */
import { useState } from 'react';
import { Button } from '@mantine/core';
import { IconCheck } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import type { Change } from '../../../../domain/ledger/change';
import type { Refusal } from '../../../../domain/result';
import { applyChange } from '../../../app/apply-change';
import { paths, poolPath } from '../../../app/paths';
import { RefusalNote } from '../dialogs/verdict-view';
import { useWritable } from '../use-writable';
import type { JudgedDraft } from './judge-draft';
import { discardDraft, useWhatIfDraft } from './what-if-store';

interface CommitBarProps {
  readonly judged: JudgedDraft | null;
  readonly working: boolean;
  /** Called when there is something to correct before a commit. */
  readonly onIncomplete: () => void;
}

/** The messages appear with the next paint, so they are looked for after it. */
const focusTrouble = (): void => {
  requestAnimationFrame(() =>
    document.querySelector<HTMLElement>('.what-if [aria-invalid="true"], .what-if [role="alert"]')?.focus(),
  );
};

const useCommit = ({ judged, working, onIncomplete }: CommitBarProps) => {
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [, navigate] = useLocation();
  const record = async (changes: readonly Change[]): Promise<void> => {
    const [first] = useWhatIfDraft.getState().steps;
    setBusy(true);
    const recorded = await applyChange(changes);
    setBusy(false);
    if (!recorded.ok) return setRefusal(recorded.error);
    discardDraft();
    navigate(first === undefined ? paths.pools : poolPath(first.fields.pool));
  };
  const commit = (): void => {
    setRefusal(null);
    const changes = judged?.changes ?? null;
    if (changes === null) {
      onIncomplete();
      focusTrouble();
    } else if (!working && !busy) void record(changes);
  };
  return { busy, refusal, commit };
};

export const CommitBar = (props: CommitBarProps) => {
  const { t } = useTranslation('pools');
  const { writable, why } = useWritable();
  const { steps } = useWhatIfDraft();
  const { busy, refusal, commit } = useCommit(props);
  return (
    <div className="what-if-commit">
      {refusal !== null && <RefusalNote refusal={refusal} />}
      <div className="row">
        <Button color="red" variant="default" onClick={discardDraft}>
          {t('whatIf.discard')}
        </Button>
        <span className="muted">{t('whatIf.kept')}</span>
        <span className="spacer" />
        <span className="lead">{t('whatIf.oneStep')}</span>
        <Button
          variant="filled"
          loading={busy}
          disabled={!writable}
          title={why}
          leftSection={<IconCheck size={16} stroke={1.5} aria-hidden />}
          onClick={commit}
        >
          {t('whatIf.commit', { count: steps.length })}
        </Button>
      </div>
    </div>
  );
};
