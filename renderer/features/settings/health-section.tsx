/** The workspace's health: the doctor's checks, and what is derived made anew. */
import { useState } from 'react';
import { Button } from '@mantine/core';
import { IconAlertTriangle, IconCircleCheck, IconInfoCircle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { RebuiltWorkspace, WorkspaceCheck } from '../../../contract/backup-messages';
import type { Refusal } from '../../../domain/result';
import { desktop } from '../../desktop';
import { formatQuantity } from '../../ui/format-quantity';
import { Note } from '../../ui/note';
import { RefusalCard } from '../../ui/refusal-card';
import { refusalText } from '../../ui/refusal-text';
import { Section } from '../../ui/section';
import { StateWord } from '../../ui/state-word';
import { WorkProgress } from './work-progress';
import './settings.css';

const useHealth = () => {
  const [busy, setBusy] = useState(false);
  const [checks, setChecks] = useState<readonly WorkspaceCheck[] | null>(null);
  const [rebuilt, setRebuilt] = useState<RebuiltWorkspace | null>(null);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const begin = (): void => {
    setBusy(true);
    setChecks(null);
    setRebuilt(null);
    setRefusal(null);
  };
  const check = async (): Promise<void> => {
    begin();
    const answer = await desktop.invoke('workspace.check', {});
    setBusy(false);
    if (answer.ok) setChecks(answer.value.checks);
    else setRefusal(answer.error);
  };
  const rebuild = async (): Promise<void> => {
    begin();
    const answer = await desktop.invoke('workspace.rebuild', {});
    setBusy(false);
    if (answer.ok) setRebuilt(answer.value);
    else setRefusal(answer.error);
  };
  return { busy, checks, rebuilt, refusal, check, rebuild };
};

export const HealthSection = () => {
  const { t } = useTranslation('settings');
  const { busy, checks, rebuilt, refusal, check, rebuild } = useHealth();
  return (
    <Section title={t('health.title')}>
      <div className="stack">
        <p className="lead">{t('health.text')}</p>
        <div className="row">
          <Button disabled={busy} onClick={() => void check()}>
            {t('health.check')}
          </Button>
          <Button disabled={busy} onClick={() => void rebuild()}>
            {t('health.rebuild')}
          </Button>
        </div>
        {busy && <WorkProgress canCancel={false} />}
        {refusal !== null && <RefusalCard refusal={refusal} word={t('refused')} />}
        {checks !== null && <Checks checks={checks} />}
        {rebuilt !== null && <Rebuilt rebuilt={rebuilt} />}
      </div>
    </Section>
  );
};

const looks = {
  good: { icon: IconCircleCheck, tone: 'green' },
  note: { icon: IconInfoCircle, tone: 'cyan' },
  bad: { icon: IconAlertTriangle, tone: 'red' },
} as const;

const Findings = ({ findings }: { readonly findings: readonly Refusal[] }) => (
  <>
    {findings.map((finding, index) => {
      const { what, next } = refusalText(finding);
      return (
        <p key={index}>
          {what} {next}
        </p>
      );
    })}
  </>
);

const Checks = ({ checks }: { readonly checks: readonly WorkspaceCheck[] }) => {
  const { t } = useTranslation('settings');
  return (
    <ul className="settings-checks" aria-label={t('health.results')}>
      {checks.map(({ check, state, found, findings }) => (
        <li key={check}>
          <StateWord icon={looks[state].icon} tone={looks[state].tone}>
            {t(`health.state.${state}`)}
          </StateWord>
          <span className="medium">{t(`health.part.${check}`)}</span>
          <div>
            {found}
            <Findings findings={findings} />
          </div>
        </li>
      ))}
    </ul>
  );
};

const Rebuilt = ({ rebuilt: { events, documents, pools, findings } }: { readonly rebuilt: RebuiltWorkspace }) => {
  const { t } = useTranslation('settings');
  const amounts = {
    events: formatQuantity(events),
    documents: formatQuantity(documents),
    pools: formatQuantity(pools),
  };
  return (
    <Note tone={findings.length === 0 ? 'green' : 'amber'}>
      {t('health.rebuilt', amounts)}
      <Findings findings={findings} />
    </Note>
  );
};
