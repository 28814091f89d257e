/** What a licence status file says: of which installation, and the figures of each licence beside those known before. */
import { IconAlertTriangle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { levelOf } from '../../../domain/usage/licence-id';
import type { LicenceStatusFile } from '../../../domain/usage/licence-status-file';
import type { Reading } from '../../../domain/usage/reading';
import type { LicenceFigures, Snapshot } from '../../../domain/usage/snapshot';
import type { Fact } from '../../ui/facts';
import { formatInstant } from '../../ui/format-date';
import { formatQuantity } from '../../ui/format-quantity';
import { StateWord } from '../../ui/state-word';

export const useStatusFacts = (): ((status: LicenceStatusFile) => readonly Fact[]) => {
  const { t } = useTranslation('files');
  return ({ id, installation, org, iat }) => [
    { name: t('signed.installation'), value: <span className="medium">{installation.name}</span> },
    { name: t('signed.signedAt'), value: formatInstant(iat) },
    { name: t('signed.status'), value: <span className="mono">{id}</span> },
    ...(org === undefined ? [] : [{ name: t('signed.site'), value: org }]),
  ];
};

const useLicenceName = (): ((licence: string) => string) => {
  const { t } = useTranslation('files');
  return (licence) => {
    const level = levelOf(licence);
    if (level !== null) return t('signed.figures.licences.level', { level });
    return licence === 'cameras' ? t('signed.figures.licences.cameras') : t('signed.figures.licences.intercoms');
  };
};

interface StatusFiguresProps {
  readonly status: Pick<LicenceStatusFile, 'snapshots'>;
  /** The newest readings of the installation that it is imported for; `null` where nothing is compared. */
  readonly before: readonly Reading[] | null;
}

export const StatusFigures = ({ status, before }: StatusFiguresProps) =>
  status.snapshots.map((snapshot) => (
    <SnapshotFigures
      key={snapshot.purpose}
      snapshot={snapshot}
      before={before?.find(({ purpose }) => purpose === snapshot.purpose) ?? null}
      compared={before !== null}
    />
  ));

interface SnapshotFiguresProps {
  readonly snapshot: Snapshot;
  readonly before: Reading | null;
  readonly compared: boolean;
}

const SnapshotFigures = ({ snapshot, before, compared }: SnapshotFiguresProps) => {
  const { t } = useTranslation('files');
  const { purpose, licences, takenAt } = snapshot;
  const name = t(`signed.figures.purpose.${purpose}`);
  if (licences.length === 0) return <p className="licence-notes">{t('signed.figures.none', { purpose: name })}</p>;
  const known = (licence: string): LicenceFigures | undefined =>
    before?.snapshot.licences.find((each) => each.licence === licence);
  return (
    <table className="signatures status-figures" aria-label={`${t('signed.figures.title')}, ${name}`}>
      <thead>
        <tr>
          <th scope="col">{t('signed.figures.licence')}</th>
          <th scope="col" className="end">
            {t('signed.figures.used')}
          </th>
          {compared && (
            <th scope="col" className="end">
              {t('signed.figures.before')}
            </th>
          )}
          <th scope="col" className="end">
            {t('signed.figures.available')}
          </th>
          <th scope="col" className="end">
            {t('signed.figures.total')}
          </th>
          <th scope="col">{t('signed.figures.taken')}</th>
        </tr>
      </thead>
      <tbody>
        {licences.map((figures) => (
          <FiguresRow
            key={figures.licence}
            figures={figures}
            takenAt={takenAt}
            before={compared ? (known(figures.licence) ?? null) : undefined}
          />
        ))}
      </tbody>
    </table>
  );
};

interface FiguresRowProps {
  readonly figures: LicenceFigures;
  readonly takenAt: string;
  /** `null` where nothing is known; `undefined` where nothing is compared. */
  readonly before: LicenceFigures | null | undefined;
}

const FiguresRow = ({ figures: { licence, used, total }, takenAt, before }: FiguresRowProps) => {
  const { t } = useTranslation(['files', 'ui']);
  const name = useLicenceName();
  const available = total - used;
  return (
    <tr>
      <td className="medium">{name(licence)}</td>
      <td className="end">{formatQuantity(used)}</td>
      {before !== undefined && (
        <td className="end">{before === null ? t('ui:noData') : formatQuantity(before.used)}</td>
      )}
      <td className="end">
        {available < 0 ? (
          <StateWord icon={IconAlertTriangle} tone="red">
            {t('signed.figures.over', { count: -available })}
          </StateWord>
        ) : (
          formatQuantity(available)
        )}
      </td>
      <td className="end">{formatQuantity(total)}</td>
      <td>{formatInstant(takenAt)}</td>
    </tr>
  );
};
