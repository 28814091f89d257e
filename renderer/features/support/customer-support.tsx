/** Who supports a customer's pools on the register's day, and the service level that was agreed with it (LP-14). */
import { useState } from 'react';
import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Register } from '../../../domain/ledger/register';
import { poolSupports, type Level3, type PoolSupport } from '../../../domain/support/entitlement';
import type { ServiceLevel } from '../../../domain/support/support-levels';
import { applyChange } from '../../app/apply-change';
import { toastRefusal } from '../../app/toast';
import { Facts } from '../../ui/facts';
import { formatQuantity } from '../../ui/format-quantity';
import { RuleChip } from '../../ui/rule-chip';
import { Section } from '../../ui/section';
import { Level3Word } from './level3-word';
import { ServiceLevelDialog } from './level-dialog';
import { useLevelWords, useRateWords } from './use-support-words';
import './support.css';

interface CustomerSupportProps {
  readonly register: Register;
  /** Empty for the pools that name nobody, with whom nothing is agreed. */
  readonly customer: string;
  /** Why nothing can be changed; `null` where it can. */
  readonly locked: string | null;
}

export const CustomerSupport = ({ register, customer, locked }: CustomerSupportProps) => {
  const { t } = useTranslation('support');
  const levelWords = useLevelWords();
  const rates = useRateWords(register);
  const supports = poolSupports(register).filter((one) => one.customer === customer);
  const level = register.serviceLevels.find((one) => one.customer === customer) ?? null;
  const isCharged = supports.some(({ level3 }) => level3.kind === 'charged');
  const agreed = <LevelActions {...{ register, customer, level, locked }} />;
  return (
    <Section title={t('section')} aside={customer === '' ? <RuleChip id="LP-14" /> : agreed}>
      <Facts
        facts={[
          { name: t('level12'), value: t('partner') },
          {
            name: t('level3'),
            value: (
              <>
                <Kinds supports={supports} />
                {isCharged && <p className="small">{rates}</p>}
              </>
            ),
          },
          { name: t('serviceLevel'), value: levelWords(level) },
        ]}
      />
      <p className="small muted support-foot">{t('bestEffort')}</p>
    </Section>
  );
};

const kinds: readonly Level3['kind'][] = ['charged', 'included', 'not-started', 'subscription', 'none'];

/** How many pools stand how. */
const Kinds = ({ supports }: { readonly supports: readonly PoolSupport[] }) => {
  const { t } = useTranslation('support');
  if (supports.length === 0) return t('noPools');
  return kinds.map((kind) => {
    const count = supports.filter(({ level3 }) => level3.kind === kind).length;
    return count === 0 ? null : (
      <p key={kind}>
        <Level3Word kind={kind} /> {t('pools', { count, formatted: formatQuantity(count) })}
      </p>
    );
  });
};

interface LevelActionsProps extends CustomerSupportProps {
  readonly level: ServiceLevel | null;
}

const LevelActions = ({ register, customer, level, locked }: LevelActionsProps) => {
  const { t } = useTranslation('support');
  const [asked, setAsked] = useState(false);
  const off = locked === null ? {} : { disabled: true, title: locked };
  const remove = async (): Promise<void> => {
    const recorded = await applyChange([{ kind: 'service-level-removed', on: register.asOf, customer }]);
    if (!recorded.ok) toastRefusal(recorded.error);
  };
  return (
    <>
      <RuleChip id="LP-14" />
      {level !== null && (
        <Button size="xs" variant="subtle" {...off} onClick={() => void remove()}>
          {t('removeLevel')}
        </Button>
      )}
      <Button size="xs" {...off} onClick={() => setAsked(true)}>
        {t(level === null ? 'setLevel' : 'changeLevel')}
      </Button>
      {asked && <ServiceLevelDialog {...{ customer, level }} today={register.asOf} onClose={() => setAsked(false)} />}
    </>
  );
};
