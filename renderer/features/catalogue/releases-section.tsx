/** The releases with their life cycles (LP-9): as lines with today's mark, or as a table with the same dates. */
import { useMemo, useState } from 'react';
import { Button } from '@mantine/core';
import { IconRocket } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import type { Register } from '../../../domain/ledger/register';
import { paths } from '../../app/paths';
import { Note } from '../../ui/note';
import { RuleChip } from '../../ui/rule-chip';
import { Section } from '../../ui/section';
import { useWritable } from '../pools';
import { HoldingDialog } from './holding-dialog';
import { LaunchDialog } from './launch-dialog';
import { ReleaseChart } from './release-chart';
import { releaseRows, unknownReleases, type ReleaseRow } from './release-row';
import { ReleaseTable } from './release-table';

interface ReleasesSectionProps {
  readonly register: Register;
  /** Whether the address asks for the launch of a release. */
  readonly asked: boolean;
}

export const ReleasesSection = ({ register, asked }: ReleasesSectionProps) => {
  const { t } = useTranslation('catalogue');
  const [, navigate] = useLocation();
  const [asTable, setAsTable] = useState(false);
  const [shown, setShown] = useState<ReleaseRow | null>(null);
  const rows = useMemo(() => releaseRows(register), [register]);
  const View = asTable ? ReleaseTable : ReleaseChart;
  return (
    <Section
      title={t('release.title')}
      aside={<SectionActions {...{ asTable, setAsTable }} canToggle={rows.length > 0} />}
      flush
    >
      <Words />
      {rows.length === 0 ? (
        <p className="muted catalogue-words">{t('release.empty')}</p>
      ) : (
        <View rows={rows} asOf={register.asOf} onHolders={setShown} />
      )}
      <Unknown register={register} />
      {asked && <LaunchDialog register={register} onClose={() => navigate(paths.catalogue)} />}
      {shown !== null && <HoldingDialog row={shown} onClose={() => setShown(null)} />}
    </Section>
  );
};

interface SectionActionsProps {
  readonly asTable: boolean;
  readonly setAsTable: (asTable: boolean) => void;
  readonly canToggle: boolean;
}

const SectionActions = ({ asTable, setAsTable, canToggle }: SectionActionsProps) => {
  const { t } = useTranslation('catalogue');
  const [, navigate] = useLocation();
  const { writable, why } = useWritable();
  return (
    <>
      {canToggle && (
        <Button variant="subtle" size="xs" onClick={() => setAsTable(!asTable)}>
          {t(asTable ? 'release.asChart' : 'release.asTable')}
        </Button>
      )}
      <Button
        size="xs"
        leftSection={<IconRocket size={16} stroke={1.5} aria-hidden />}
        {...(writable ? {} : { disabled: true, title: why })}
        onClick={() => navigate(paths.launchRelease)}
      >
        {t('release.launch')}
      </Button>
    </>
  );
};

const Words = () => {
  const { t } = useTranslation('catalogue');
  return (
    <div className="catalogue-words">
      <p className="lead">
        {t('release.rule')} <RuleChip id="LP-9" />
      </p>
      <p className="small muted">{t('release.reading')}</p>
    </div>
  );
};

const Unknown = ({ register }: { readonly register: Register }) => {
  const { t } = useTranslation('catalogue');
  const names = unknownReleases(register);
  if (names.length === 0) return null;
  return (
    <div className="catalogue-words">
      <Note>{t('release.unknown', { names: names.join(', ') })}</Note>
    </div>
  );
};
