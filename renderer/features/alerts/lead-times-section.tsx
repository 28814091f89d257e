/** The alerts of a pool, an installation or a customer on its page: when somebody is told, by whose rule, and its own lead times. */
import { useState } from 'react';
import { Button } from '@mantine/core';
import { IconBell } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { AlertScope } from '../../../domain/alert/alert-change';
import { ownRulesOf } from '../../../domain/alert/own-rules';
import type { Register } from '../../../domain/ledger/register';
import { Section } from '../../ui/section';
import { LeadTimesDialog } from './lead-times-dialog';
import { LeadTimesTable } from './lead-times-table';

interface LeadTimesSectionProps {
  readonly register: Register;
  readonly scope: AlertScope;
  /** Why nothing can be changed; `null` where it can. */
  readonly locked: string | null;
}

export const LeadTimesSection = ({ register, scope, locked }: LeadTimesSectionProps) => {
  const { t } = useTranslation('alerts');
  const [asked, setAsked] = useState(false);
  const off = locked === null ? {} : { disabled: true, title: locked };
  const change = (
    <Button
      size="xs"
      leftSection={<IconBell size={16} stroke={1.5} aria-hidden />}
      {...off}
      onClick={() => setAsked(true)}
    >
      {t('change')}
    </Button>
  );
  return (
    <Section title={t('section')} aside={change} flush>
      <LeadTimesTable rules={ownRulesOf(register, scope)} label={t('section')} />
      {asked && <LeadTimesDialog scope={scope} onClose={() => setAsked(false)} />}
    </Section>
  );
};
