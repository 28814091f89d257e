/** One licence of an installation: what is used, available, in total and shared (AC-1, AC-2), or "No data" (AC-7). */
import { IconAlertTriangle, IconDoor, IconSitemap, IconVideo, type Icon } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { FACE_RECOGNITION } from '../../../../domain/usage/analytics-levels';
import { CAMERAS } from '../../../../domain/usage/licence-id';
import type { Figures as KnownFigures, LicensingRow } from '../../../../domain/usage/licensing';
import { usedPath } from '../../../app/paths';
import { formatQuantity } from '../../../ui/format-quantity';
import { StateWord } from '../../../ui/state-word';
import { hasEveryType, useLicenceWords } from '../use-licence-words';
import { FacesButton } from './faces-button';
import { NoDataBar, UsageBar } from './usage-bar';

interface LicenceRowProps {
  readonly installation: string;
  readonly line: LicensingRow;
  /** The one that the side column speaks of. */
  readonly isChosen: boolean;
  readonly onChoose: (licence: string) => void;
}

const iconOf = ({ licence, level }: LicensingRow): Icon =>
  level !== null ? IconSitemap : licence === CAMERAS ? IconVideo : IconDoor;

export const LicenceRow = (props: LicenceRowProps) => {
  const { installation, line } = props;
  const { figures } = line;
  return (
    <tr data-level={line.level !== null || undefined} data-unknown={figures === null || undefined}>
      <th scope="row">
        <LicenceName {...props} />
      </th>
      {figures === null ? <NoFigures /> : <Figures installation={installation} line={line} figures={figures} />}
    </tr>
  );
};

const LicenceName = ({ installation, line, isChosen, onChoose }: LicenceRowProps) => {
  const { nameOf, wholeTypeOf } = useLicenceWords();
  const Glyph = iconOf(line);
  const types = line.types.map(({ type }) => type);
  return (
    <div className="usage-licence">
      <Glyph size={16} stroke={1.5} aria-hidden />
      <button
        type="button"
        className="usage-licence-name"
        aria-pressed={isChosen}
        title={nameOf(line)}
        onClick={() => onChoose(line.licence)}
      >
        {nameOf(line)}
      </button>
      {types.length > 0 && (
        <span className="usage-types" title={types.map(wholeTypeOf).join(', ')}>
          <Types installation={installation} line={line} types={types} />
        </span>
      )}
    </div>
  );
};

interface TypesProps extends Pick<LicenceRowProps, 'installation' | 'line'> {
  readonly types: readonly string[];
}

/** Faces open; they stand first, and behind "all types". */
const Types = ({ installation, line, types }: TypesProps) => {
  const { typesOf } = useLicenceWords();
  const said = typesOf(line.level, types);
  if (!types.includes(FACE_RECOGNITION)) return said;
  const isLast = hasEveryType(types);
  const faces = <FacesButton installation={installation} line={line} isLast={isLast} />;
  const between = said === '' ? '' : ', ';
  return isLast ? (
    <>
      {said}
      {between}
      {faces}
    </>
  ) : (
    <>
      {faces}
      {between}
      {said}
    </>
  );
};

interface FiguresProps {
  readonly installation: string;
  readonly line: LicensingRow;
  readonly figures: KnownFigures;
}

const Figures = ({ installation, line, figures }: FiguresProps) => {
  const { t } = useTranslation('usage');
  const { nameOf } = useLicenceWords();
  const { used, total, shared, available, over } = figures;
  const formatted = formatQuantity(used);
  return (
    <>
      <td>
        <UsageBar used={used} total={total} shared={shared} />
      </td>
      <td className="end">
        <Link
          className="usage-used"
          href={usedPath(installation, line.licence)}
          aria-label={t('usedLink', { formatted, licence: nameOf(line) })}
        >
          {formatted}
        </Link>
      </td>
      <td className="end">
        <Available available={available} over={over} />
      </td>
      <td className="end strong">{formatQuantity(total)}</td>
      <td className="end">{line.level === null ? <NotApplicable /> : <Shared shared={shared} />}</td>
    </>
  );
};

/** AC-1: over-use is shown as such, not hidden. */
const Available = ({ available, over }: Pick<KnownFigures, 'available' | 'over'>) => {
  const { t } = useTranslation('usage');
  if (over === 0) return formatQuantity(available);
  return (
    <StateWord icon={IconAlertTriangle} tone="red">
      {t('over', { formatted: formatQuantity(over) })}
    </StateWord>
  );
};

const NotApplicable = () => {
  const { t } = useTranslation('ui');
  return <span className="muted">{t('notApplicable')}</span>;
};

/** A server that says nothing of it leaves it unknown. */
const Shared = ({ shared }: { readonly shared: number | null }) =>
  shared === null ? <NoDataWord /> : formatQuantity(shared);

const NoDataWord = () => {
  const { t } = useTranslation('usage');
  return <span className="muted">{t('noData')}</span>;
};

const NoFigures = () => (
  <>
    <td>
      <NoDataBar />
    </td>
    {['used', 'available', 'total', 'shared'].map((column) => (
      <td key={column} className="end">
        <NoDataWord />
      </td>
    ))}
  </>
);
