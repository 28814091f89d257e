/** Who supports a pool on the register's day (LP-14), and what level 3 costs where it is charged (LP-20). */
import { useTranslation } from 'react-i18next';
import type { Register, RegisteredPool } from '../../../domain/ledger/register';
import { level3Of } from '../../../domain/support/entitlement';
import { Facts } from '../../ui/facts';
import { RuleChip } from '../../ui/rule-chip';
import { Section } from '../../ui/section';
import { Level3Word } from './level3-word';
import { useLevel3Words, useLevelWords, useRateWords } from './use-support-words';
import './support.css';

interface PoolSupportSectionProps {
  readonly register: Register;
  readonly pool: RegisteredPool;
}

export const PoolSupportSection = ({ register, pool }: PoolSupportSectionProps) => {
  const { t } = useTranslation('support');
  const level3Words = useLevel3Words();
  const levelWords = useLevelWords();
  const rates = useRateWords(register);
  const level3 = level3Of(pool);
  const level = register.serviceLevels.find(({ customer }) => customer === pool.customer) ?? null;
  const charged = level3.kind === 'charged';
  return (
    <Section title={t('section')} aside={<RuleChip id="LP-14" />}>
      <Facts
        facts={[
          { name: t('level12'), value: t('partner') },
          {
            name: t('level3'),
            value: (
              <>
                <Level3Word kind={level3.kind} /> <span className="support-says">{level3Words(level3)}</span>
                {charged && <p className="small">{rates}</p>}
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
