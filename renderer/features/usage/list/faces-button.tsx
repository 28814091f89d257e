/** Face recognition opens a list (AC-8): users in the web client, and devices through the administrator's account. */
import { Popover } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { FACE_RECOGNITION } from '../../../../domain/usage/analytics-levels';
import { usedPath } from '../../../app/paths';
import { formatQuantity } from '../../../ui/format-quantity';
import type { LicensingRow } from '../../../../domain/usage/licensing';
import { useLicenceWords } from '../use-licence-words';

interface FacesButtonProps {
  readonly installation: string;
  readonly line: LicensingRow;
  /** Its short name, after others. */
  readonly isLast?: boolean;
}

export const FacesButton = ({ installation, line, isLast = false }: FacesButtonProps) => {
  const { t } = useTranslation('usage');
  const { nameOf } = useLicenceWords();
  return (
    <Popover position="bottom-start" width={360} shadow="md" trapFocus>
      <Popover.Target>
        <button type="button">{t(isLast ? 'facesToo' : 'type.face-recognition')}</button>
      </Popover.Target>
      <Popover.Dropdown>
        <h3>{t('faces.title', { licence: nameOf(line) })}</h3>
        <FaceFigures line={line} />
        <Link href={usedPath(installation, line.licence, FACE_RECOGNITION)}>{t('faces.open')}</Link>
      </Popover.Dropdown>
    </Popover>
  );
};

const FaceFigures = ({ line: { types } }: Pick<FacesButtonProps, 'line'>) => {
  const { t } = useTranslation('usage');
  const faces = types.find(({ type }) => type === FACE_RECOGNITION);
  return (
    <dl className="usage-faces">
      {(['users', 'devices'] as const).map((kind) => (
        <div key={kind}>
          <dt>
            {t(`faces.${kind}`)} <span className="muted small">{t(`faces.${kind}Hint`)}</span>
          </dt>
          <dd>
            <Count count={faces?.[kind] ?? null} />
          </dd>
        </div>
      ))}
    </dl>
  );
};

const Count = ({ count }: { readonly count: number | null }) => {
  const { t } = useTranslation('usage');
  return count === null ? <span className="muted">{t('noData')}</span> : formatQuantity(count);
};
