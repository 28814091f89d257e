/** AC-10 in short: until when an installation has technical support, and whether its software may be updated. */
import { useTranslation } from 'react-i18next';
import { Section } from '../../../ui/section';
import type { InstallationUsage } from '../licensing-view';
import type { SupportRow } from '../../../../domain/usage/support';
import { SupportUntil, UpdatesWord } from '../support/support-words';

export const SupportCard = ({ usage }: { readonly usage: InstallationUsage }) => {
  const { t } = useTranslation('usage');
  const { name } = usage.installation;
  return (
    <Section title={t('support.card')} aside={<span title={name}>{name}</span>}>
      <dl className="usage-facts">
        {usage.support.map((row) => (
          <PurposeFacts key={row.purpose} row={row} />
        ))}
      </dl>
    </Section>
  );
};

const PurposeFacts = ({ row }: { readonly row: SupportRow }) => {
  const { t } = useTranslation('usage');
  const part = row.purpose === 'cameras' ? 'core' : 'analytics';
  return (
    <>
      <div>
        <dt>{t(`support.column.${part}Until`)}</dt>
        <dd>
          <SupportUntil row={row} />
        </dd>
      </div>
      <div>
        <dt>{t(`support.column.${part}Updates`)}</dt>
        <dd>
          <UpdatesWord row={row} />
        </dd>
      </div>
    </>
  );
};
