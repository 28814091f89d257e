/** In the activation's dialog: how the site stands with its EULA, and the two ways on where none covers it (LP-8). */
import { useState } from 'react';
import { Button } from '@mantine/core';
import { IconSignature } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Register } from '../../../../domain/ledger/register';
import { formatDate } from '../../../ui/format-date';
import { Note } from '../../../ui/note';
import { RuleChip } from '../../../ui/rule-chip';
import { EulaDialog } from '../../sites';
import type { SiteEula } from '../drafts/activate';
import { TextEntry } from './text-entry';

interface SiteEulaNoteProps {
  readonly register: Register;
  readonly standing: SiteEula;
  readonly override: string;
  readonly error: string | null;
  readonly onOverride: (typed: string) => void;
}

export const SiteEulaNote = (props: SiteEulaNoteProps) => {
  const { t } = useTranslation('pools');
  const { site, on, eula } = props.standing;
  if (eula === null) return <MissingEula {...props} />;
  const until = eula.expiresOn === null ? '' : t('activate.eulaTo', { date: formatDate(eula.expiresOn) });
  return (
    <Note tone="green">
      {t('activate.eulaSigned', { site: site.name, date: formatDate(on) })} {until} <RuleChip id="LP-8" />
    </Note>
  );
};

const MissingEula = ({ register, standing, override, error, onOverride }: SiteEulaNoteProps) => {
  const { t } = useTranslation('pools');
  const [recording, setRecording] = useState(false);
  const { site, on } = standing;
  return (
    <div className="pools-eula">
      <Note tone="amber">
        {t('activate.eulaMissing', { site: site.name, customer: site.customer, date: formatDate(on) })}{' '}
        <RuleChip id="LP-8" />
      </Note>
      <div className="pools-eula-ways">
        <Button leftSection={<IconSignature size={16} stroke={1.5} aria-hidden />} onClick={() => setRecording(true)}>
          {t('activate.recordEula')}
        </Button>
        <div className="pools-eula-reason">
          <TextEntry label={t('activate.override')} value={override} onChange={onOverride} error={error} />
        </div>
      </div>
      {recording && (
        <EulaDialog register={register} customer={site.customer} site={site.site} onClose={() => setRecording(false)} />
      )}
    </div>
  );
};
