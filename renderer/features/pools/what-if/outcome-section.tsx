/** What the draft would change: every date before and after, drawn and as numbers, and the licence-days on both sides. */
import { lazy, Suspense } from 'react';
import { IconCalendarStats } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Register } from '../../../../domain/ledger/register';
import type { WhatIf } from '../../../../domain/what-if/what-if';
import { EmptyState } from '../../../ui/empty-state';
import { Note } from '../../../ui/note';
import { Section } from '../../../ui/section';
import { DraftDifferences } from '../dialogs/draft-differences';
import type { JudgedDraft } from './judge-draft';
import { OutcomeDays } from './outcome-days';
import { outcomeRows } from './outcome-rows';
import { useWhatIfDraft } from './what-if-store';

const OutcomeChart = lazy(async () => ({ default: (await import('./outcome-chart')).OutcomeChart }));

interface OutcomeSectionProps {
  readonly register: Register;
  readonly judged: JudgedDraft | null;
  readonly working: boolean;
}

export const OutcomeSection = ({ register, judged, working }: OutcomeSectionProps) => {
  const { t } = useTranslation('pools');
  const outcome = judged?.outcome ?? null;
  return (
    <Section title={t('whatIf.outcome')} aside={working && <span className="small muted">{t('dialog.working')}</span>}>
      {judged === null || outcome === null ? (
        <EmptyState icon={IconCalendarStats} title={t('whatIf.nothingYet')} text={t('whatIf.nothingYetText')} />
      ) : (
        <Outcome register={register} judged={judged} outcome={outcome} />
      )}
    </Section>
  );
};

interface OutcomeProps {
  readonly register: Register;
  readonly judged: JudgedDraft;
  readonly outcome: WhatIf;
}

const Outcome = ({ register, judged, outcome }: OutcomeProps) => {
  const { t } = useTranslation('pools');
  const { pools } = useWhatIfDraft();
  const counted = judged.steps.filter(({ status }) => status === 'counted').length;
  const rows = outcomeRows(outcome, judged.along, pools);
  return (
    <div className="what-if-outcome" aria-live="polite">
      {counted < judged.steps.length && (
        <Note tone="amber">{t('whatIf.partly', { count: counted, total: judged.steps.length })}</Note>
      )}
      {rows.length > 0 && (
        <Suspense fallback={<p className="muted">{t('timeline.drawing')}</p>}>
          <OutcomeChart rows={rows} today={register.asOf} />
        </Suspense>
      )}
      <DraftDifferences preview={outcome} today={register.asOf} withState={false} />
      <OutcomeDays outcome={outcome} />
    </div>
  );
};
