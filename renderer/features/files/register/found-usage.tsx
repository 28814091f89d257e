/** The installations that get readings of a table: the newest figures of each, beside those known before. */
import { IconCirclePlus } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { RegisterPreview } from '../../../../contract/ipc';
import { formatInstant } from '../../../ui/format-date';
import { formatQuantity } from '../../../ui/format-quantity';
import { StateWord } from '../../../ui/state-word';
import { StatusFigures } from '../status-figures';
import { useKnownReadings } from '../use-known-readings';

type Found = Extract<NonNullable<RegisterPreview['found']>, { kind: 'usage' }>;
type FoundInstallation = Found['installations'][number];

export const FoundUsage = ({ found }: { readonly found: Found }) => {
  const { t } = useTranslation('files');
  const { counts, installations } = found;
  return (
    <>
      {installations.map((each) => (
        <InstallationFigures key={each.installation} {...each} />
      ))}
      {counts.installations > installations.length && (
        <p className="register-more muted">
          {t('register.firstOf', {
            shown: formatQuantity(installations.length),
            all: formatQuantity(counts.installations),
          })}
        </p>
      )}
    </>
  );
};

const InstallationFigures = ({ installation, name, isNew, readings, from, to, newest }: FoundInstallation) => {
  const { t } = useTranslation('files');
  const before = useKnownReadings(isNew ? null : installation);
  const counted = { count: readings, formatted: formatQuantity(readings) };
  const times = { from: formatInstant(from), to: formatInstant(to) };
  return (
    <section className="register-usage" aria-label={name}>
      <div className="register-usage-head">
        <h3 className="register-usage-name" title={name}>
          {name}
        </h3>
        {isNew && (
          <StateWord icon={IconCirclePlus} tone="green">
            {t('register.installation.new')}
          </StateWord>
        )}
        <span className="muted">
          {from === to ? t('register.usage.taken', times) : t('register.usage.readings', { ...counted, ...times })}
        </span>
      </div>
      <StatusFigures status={{ snapshots: newest }} before={before} />
    </section>
  );
};
