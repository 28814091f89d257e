/** One installation on a card: its servers' status (AC-6), what they say, and what is used of each licence. */
import { memo, useId } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { usagePath } from '../../../app/paths';
import type { InstallationUsage } from '../licensing-view';
import type { LicensingSection } from '../../../../domain/usage/licensing';
import { useChecking } from '../use-checking';
import { useWhen } from '../use-when';
import { CardMenu } from './card-menu';
import { LicenceTable } from './licence-table';
import { NoDataNote } from './no-data-note';
import { ServerStates } from './server-state';

interface InstallationCardProps {
  readonly usage: InstallationUsage;
  /** The licence that the side column speaks of; `null` where it speaks of another installation. */
  readonly chosen: string | null;
  readonly onChoose: (installation: string, licence: string) => void;
  /** On its own page the card names nothing that stands above it. */
  readonly isPage?: boolean;
}

export const InstallationCard = memo(({ usage, chosen, onChoose, isPage = false }: InstallationCardProps) => {
  const { t } = useTranslation('usage');
  const { installation, sections } = usage;
  const id = useId();
  return (
    <section className="card usage-card" aria-labelledby={id} data-chosen={(!isPage && chosen !== null) || undefined}>
      <div className="card-head">
        {isPage ? <h2 id={id}>{t('tabs.licences')}</h2> : <CardTitle id={id} usage={usage} />}
        <div className="usage-head-end">
          <Sources sections={sections} />
          {!isPage && <CardMenu installation={installation} />}
        </div>
      </div>
      <Notes usage={usage} />
      <LicenceTable
        installation={installation.installation}
        label={t('card.table', { name: installation.name })}
        sections={sections}
        chosen={chosen}
        onChoose={(licence) => onChoose(installation.installation, licence)}
      />
    </section>
  );
});
InstallationCard.displayName = 'InstallationCard';

const CardTitle = ({
  id,
  usage: { installation, version },
}: {
  readonly id: string;
  readonly usage: InstallationUsage;
}) => {
  const { t } = useTranslation('usage');
  const { name, customer } = installation;
  return (
    <div className="usage-title">
      <h2 id={id} title={customer === null ? name : t('add.of', { name, customer })}>
        <Link href={usagePath(installation.installation)}>{name}</Link>
      </h2>
      {version !== null && <span className="muted no-wrap">{t('card.version', { version })}</span>}
    </div>
  );
};

/** Its servers with their status; what came as a file says which, and of when. */
const Sources = ({ sections }: { readonly sections: readonly LicensingSection[] }) => {
  const { t } = useTranslation('usage');
  const when = useWhen();
  const statuses = sections.flatMap(({ status }) => status ?? []);
  const files = sections.flatMap(({ status, last }) =>
    status === null && last?.source.kind === 'file' ? [{ at: last.at, file: last.source.fileName }] : [],
  );
  return (
    <div className="usage-states">
      {statuses.length > 0 && <ServerStates statuses={statuses} />}
      {files.map(({ at, file }) => (
        <span key={file} className="usage-file" title={file}>
          {t('card.fromFile', { file, when: when(at) })}
        </span>
      ))}
      {statuses.length + files.length === 0 && t('card.noServer')}
    </div>
  );
};

const Notes = ({ usage: { installation, sections } }: { readonly usage: InstallationUsage }) => {
  const checking = useChecking(installation.installation);
  return sections.map(({ purpose, status, last, isKnown }) =>
    status === null || isKnown ? null : <NoDataNote key={purpose} status={status} last={last} checking={checking} />,
  );
};
