/** What importing the table would change: counts, what is taken for granted, the pools, and the rows that stay out. */
import { Checkbox } from '@mantine/core';
import { IconCircleCheck } from '@tabler/icons-react';
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import type { RegisterPreview } from '../../../../contract/ipc';
import type { Refusal } from '../../../../domain/result';
import { useRegister } from '../../../db/use-register';
import { Banner } from '../../../ui/banner';
import { formatDate } from '../../../ui/format-date';
import { formatQuantity } from '../../../ui/format-quantity';
import { Note } from '../../../ui/note';
import { refusalText } from '../../../ui/refusal-text';
import { Section } from '../../../ui/section';
import { CreateInstallations } from './create-installations';
import { FoundInstallations } from './found-installations';
import { FoundPools } from './found-pools';
import { FoundUsage } from './found-usage';
import { LeftOutSection } from './left-out-section';
import type { OpenRegister } from './register-state';
import { confirmAssumptions } from './register-store';
import { useRegisterRefusal } from './use-register-refusal';

type Found = NonNullable<RegisterPreview['found']>;

export const FoundSection = ({ open }: { readonly open: OpenRegister }) => {
  const { t } = useTranslation('files');
  const { preview, weighing } = open;
  if (preview === null)
    return (
      <p className="lead" role="status">
        {t('register.weighing')}
      </p>
    );
  const { found, refusal } = preview;
  return (
    <div className="stack" aria-busy={weighing} aria-live="polite">
      <Section title={t('register.found.title')} aside={found === null ? undefined : <Gains found={found} />} flush>
        {refusal !== null && <Obstacle refusal={refusal} />}
        {found !== null && <Assumptions found={found} confirms={open.confirms} />}
        {found?.kind === 'usage' && <CreateInstallations found={found} open={open} />}
        {found !== null && <WhatChanges found={found} />}
      </Section>
      {found !== null && found.leftOut.length > 0 && <LeftOutSection found={found} leavesOut={open.leavesOut} />}
    </div>
  );
};

const WhatChanges = ({ found }: { readonly found: Found }) => {
  if (found.kind === 'pools') return found.pools.length > 0 && <FoundPools found={found} />;
  if (found.kind === 'usage') return found.installations.length > 0 && <FoundUsage found={found} />;
  return found.installations.length > 0 && <FoundInstallations found={found} />;
};

/** Counts of nothing are left out. */
const counted = (
  t: TFunction<'files'>,
  key: 'newPools' | 'grown' | 'newInstallations' | 'grownInstallations',
  count: number,
) => (count === 0 ? [] : [t(`register.found.${key}`, { count, formatted: formatQuantity(count) })]);

/** "12 readings of 2 installations". */
const Readings = ({ counts }: Extract<Found, { kind: 'usage' }>) => {
  const { t } = useTranslation('files');
  const installations = { count: counts.installations, formatted: formatQuantity(counts.installations) };
  const facts = {
    count: counts.readings,
    formatted: formatQuantity(counts.readings),
    installations: t('register.usage.installations', installations),
  };
  return counts.readings === 0 ? null : <span>{t('register.usage.gains', facts)}</span>;
};

const Gains = ({ found }: { readonly found: Found }) =>
  found.kind === 'usage' ? <Readings {...found} /> : <Licences found={found} />;

/** "2 new pools, 1 pool gets lots, 1,240 licences in 3 lots". */
const Licences = ({ found }: { readonly found: Exclude<Found, { kind: 'usage' }> }) => {
  const { t } = useTranslation('files');
  const of = found.kind === 'pools' ? ('lots' as const) : ('serials' as const);
  const count = found.kind === 'pools' ? found.counts.lots : found.counts.serials;
  if (count === 0) return null;
  const sum = t(`register.found.${of}`, {
    count,
    formatted: formatQuantity(count),
    licences: formatQuantity(found.counts.licences),
  });
  const parts =
    found.kind === 'pools'
      ? [...counted(t, 'newPools', found.counts.newPools), ...counted(t, 'grown', found.counts.grownPools)]
      : [
          ...counted(t, 'newInstallations', found.counts.newInstallations),
          ...counted(t, 'grownInstallations', found.counts.grownInstallations),
        ];
  return <span>{[...parts, sum].join(', ')}</span>;
};

/** "Nothing to do" is no fault; everything else that refuses asks for something. */
const Obstacle = ({ refusal }: { readonly refusal: Refusal }) => {
  const { t } = useTranslation('files');
  const { what, next } = refusalText(useRegisterRefusal()(refusal));
  if (refusal.code === 'register/nothing-new')
    return (
      <Banner icon={IconCircleCheck} tone="slate" word={t('knownCard.word')}>
        {what}
      </Banner>
    );
  return (
    <div className="register-note">
      <Note tone="amber">
        <p>
          {what} {next}
        </p>
        <span className="mono muted">{refusal.code}</span>
      </Note>
    </div>
  );
};

const Assumptions = ({ found, confirms }: { readonly found: Found; readonly confirms: boolean }) => {
  const { t } = useTranslation('files');
  const { register } = useRegister();
  if (found.assumptions.length === 0 || register === null) return null;
  const today = formatDate(register.asOf);
  return (
    <div className="register-assumptions">
      <h3>{t('register.assumed.title')}</h3>
      <ul>
        {found.assumptions.map(({ kind, count }) => (
          <li key={kind}>{t(`register.assumed.${kind}`, { count, formatted: formatQuantity(count), today })}</li>
        ))}
      </ul>
      <Checkbox
        label={t('register.assumed.confirm')}
        checked={confirms}
        onChange={(event) => confirmAssumptions(event.currentTarget.checked)}
      />
    </div>
  );
};
