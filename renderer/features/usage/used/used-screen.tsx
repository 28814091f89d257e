/** The list behind a Used figure (AC-9): what uses each licence, and since when; of face recognition, users and devices (AC-8). */
import { useEffect, useMemo, useState } from 'react';
import { Button } from '@mantine/core';
import { IconListSearch } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type { Output } from '../../../../contract/ipc';
import type { CivilDate } from '../../../../domain/calendar/civil-date';
import { done, type Result } from '../../../../domain/result';
import { purposeOfLicence } from '../../../../domain/usage/licence-id';
import type { UsedLicence } from '../../../../domain/usage/snapshot';
import { usagePath } from '../../../app/paths';
import { desktop } from '../../../desktop';
import { useCrumb } from '../../../stores/crumbs-store';
import { EmptyState } from '../../../ui/empty-state';
import { ErrorState } from '../../../ui/error-state';
import { formatQuantity } from '../../../ui/format-quantity';
import { PageHeader } from '../../../ui/page-header';
import { refusalText } from '../../../ui/refusal-text';
import type { InstallationUsage } from '../licensing-view';
import { useLicenceWords } from '../use-licence-words';
import { useWhen } from '../use-when';
import { UsedList } from './used-list';
import { ofType } from './used-row';

interface UsedScreenProps {
  readonly usage: InstallationUsage;
  readonly licence: string;
  readonly type: string | null;
  readonly asOf: CivilDate;
}

type Used = Result<Output<'usage.used'>>;

/** Asked again when the installation has another reading. */
const useUsed = (installation: string, licence: string, reading: string | null): Used | null => {
  const [used, setUsed] = useState<Used | null>(null);
  useEffect(() => {
    let isStanding = true;
    const purpose = purposeOfLicence(licence);
    void desktop.invoke('usage.used', { installation, purpose, licence }).then((answer) => {
      if (isStanding) setUsed(answer.ok ? done(answer.value) : answer);
    });
    return () => {
      isStanding = false;
    };
  }, [installation, licence, reading]);
  return used;
};

export const UsedScreen = ({ usage, licence, type, asOf }: UsedScreenProps) => {
  const { t } = useTranslation('usage');
  const { installation, sections } = usage;
  const section = sections.find(({ rows }) => rows.some((row) => row.licence === licence));
  const used = useUsed(installation.installation, licence, section?.last?.at ?? null);
  const title = useTitle(usage, licence, type);
  useCrumb(title);
  const list = used?.ok === true ? used.value.used : null;
  return (
    <div className="page usage-used-page">
      <PageHeader
        title={title}
        lead={useLead(usage, used, type)}
        actions={
          <Button component={Link} href={usagePath(installation.installation)}>
            {t('used.back', { name: installation.name })}
          </Button>
        }
      />
      {list === null ? <NoList used={used} /> : <Known list={list} {...{ title, type, asOf }} />}
    </div>
  );
};

const Known = (props: {
  readonly list: readonly UsedLicence[];
  readonly type: string | null;
  readonly title: string;
  readonly asOf: CivilDate;
}) => {
  const { t } = useTranslation('usage');
  const { list, type, title, asOf } = props;
  const own = useMemo(() => ofType(list, type), [list, type]);
  if (own.length > 0) return <UsedList used={own} name={title} asOf={asOf} />;
  return (
    <section className="card">
      <EmptyState icon={IconListSearch} title={t('used.nothing')} text={t('used.nothingText')} />
    </section>
  );
};

const useTitle = ({ sections }: InstallationUsage, licence: string, type: string | null): string => {
  const { t } = useTranslation('usage');
  const { nameOf, wholeTypeOf } = useLicenceWords();
  const row = sections.flatMap(({ rows }) => rows).find((each) => each.licence === licence);
  const name = row === undefined ? licence : nameOf(row);
  return type === null
    ? t('used.title', { licence: name })
    : t('used.ofType', { licence: name, type: wholeTypeOf(type) });
};

/** "Westhaven City: 1,842 used, as of 10:00." */
const useLead = ({ installation }: InstallationUsage, used: Used | null, type: string | null): string => {
  const { t } = useTranslation('usage');
  const when = useWhen();
  const { name } = installation;
  if (used?.ok !== true || used.value.used === null || used.value.at === null) return name;
  const count = ofType(used.value.used, type).length;
  return t('used.lead', { name, count, formatted: formatQuantity(count), when: when(used.value.at) });
};

/** AC-9: a list that is not known says why, and is no empty list. */
const NoList = ({ used }: { readonly used: Used | null }) => {
  const { t } = useTranslation('usage');
  if (used === null) return <p className="lead">{t('used.loading')}</p>;
  const refusal = used.ok ? used.value.why : used.error;
  const { what, next } = refusal === null ? { what: '', next: '' } : refusalText(refusal);
  return (
    <section className="card">
      <ErrorState title={t('used.unknown')} text={`${what} ${next}`} />
    </section>
  );
};
