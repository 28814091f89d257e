/** What if: a draft of steps over one or several pools, what it would change, and one button that records it whole. */
import { useState } from 'react';
import { IconFlask } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Register } from '../../../../domain/ledger/register';
import { useCrumb } from '../../../stores/crumbs-store';
import { EmptyState } from '../../../ui/empty-state';
import { PageHeader } from '../../../ui/page-header';
import { AddStepMenu } from './add-step-menu';
import { CommitBar } from './commit-bar';
import { GoalSection } from './goal-section';
import { OutcomeSection } from './outcome-section';
import { StepCard } from './step-card';
import { useJudgedDraft } from './use-judged-draft';
import { useWhatIfDraft } from './what-if-store';
import './what-if.css';

export const WhatIfScreen = ({ register }: { readonly register: Register }) => {
  const { t } = useTranslation('pools');
  const { steps } = useWhatIfDraft();
  const { judged, working } = useJudgedDraft(register);
  const [tried, setTried] = useState(false);
  useCrumb(t('whatIf.title'));
  return (
    <div className="page what-if">
      <p className="what-if-banner" role="note">
        <IconFlask size={16} stroke={1.5} aria-hidden />
        <span className="medium">{t('whatIf.draft')}</span>
        <span className="lead">{t('whatIf.notSaved')}</span>
      </p>
      <PageHeader
        title={t('whatIf.title')}
        lead={t('whatIf.lead')}
        actions={<AddStepMenu register={register} prominent={steps.length === 0} />}
      />
      <div className="what-if-columns">
        <div className="what-if-column">
          {steps.length === 0 ? (
            <NoSteps register={register} />
          ) : (
            <Steps register={register} judged={judged} tried={tried} />
          )}
          <GoalSection register={register} />
        </div>
        <div className="what-if-column">
          <OutcomeSection register={register} judged={judged} working={working} />
        </div>
      </div>
      {steps.length > 0 && <CommitBar judged={judged} working={working} onIncomplete={() => setTried(true)} />}
    </div>
  );
};

interface StepsProps {
  readonly register: Register;
  readonly judged: ReturnType<typeof useJudgedDraft>['judged'];
  readonly tried: boolean;
}

const Steps = ({ register, judged, tried }: StepsProps) => {
  const { t } = useTranslation('pools');
  const { steps } = useWhatIfDraft();
  return (
    <ol className="what-if-steps" aria-label={t('whatIf.steps')}>
      {steps.map((step, place) => (
        <StepCard
          key={step.id}
          step={step}
          place={place}
          last={place === steps.length - 1}
          judged={judged?.steps[place] ?? null}
          register={register}
          tried={tried}
        />
      ))}
    </ol>
  );
};

const NoSteps = ({ register }: { readonly register: Register }) => {
  const { t } = useTranslation('pools');
  const empty = register.pools.length === 0;
  return (
    <section className="card">
      <EmptyState
        icon={IconFlask}
        title={t('whatIf.emptyTitle')}
        text={t(empty ? 'whatIf.noPools' : 'whatIf.emptyText')}
      />
    </section>
  );
};
