/** AC-2, AC-8: what uses an analytics licence, by its types; faces by users and devices. */
import { useTranslation } from 'react-i18next';
import { licensingOf, type LicensingRow, type TypeRow } from '../../../../domain/usage/licensing';
import { formatQuantity } from '../../../ui/format-quantity';
import { RuleChip } from '../../../ui/rule-chip';
import { Section } from '../../../ui/section';
import type { LicenceCardProps } from './card-props';
import { useCardWords } from './use-card-words';
import './cards.css';

/** Cameras and intercoms have no types, and so no card. */
export const WhatIsUsedCard = ({ register, installation, known, licence }: LicenceCardProps) => {
  const { t } = useTranslation('usage');
  const { licenceName } = useCardWords();
  const { analytics } = licensingOf(register, installation.installation, known);
  const row = analytics?.rows.find((each) => each.licence === licence);
  if (row === undefined || row.types.length === 0) return null;
  const title = t('cards.what.title', { licence: licenceName(licence, row.name) });
  return (
    <Section title={title} aside={<RuleChip id="AC-8" />}>
      <Types row={row} />
    </Section>
  );
};

const Types = ({ row }: { readonly row: LicensingRow }) => {
  const { t } = useTranslation('usage');
  return (
    <>
      <dl className="cards-facts">
        {row.types.map((type) => (
          <TypeFacts key={type.type} type={type} isKnown={row.figures !== null} />
        ))}
        <div className="cards-sum">
          <dt>{t('cards.what.used')}</dt>
          <dd className="num">{row.figures === null ? t('cards.noData') : formatQuantity(row.figures.used)}</dd>
        </div>
      </dl>
      {row.figures === null && <p className="small muted">{t('cards.what.noData')}</p>}
    </>
  );
};

interface TypeFactsProps {
  readonly type: TypeRow;
  readonly isKnown: boolean;
}

const TypeFacts = ({ type, isKnown }: TypeFactsProps) => {
  const { t } = useTranslation('usage');
  const { typeName } = useCardWords();
  const name = typeName(type.type);
  const lines: readonly (readonly [string, number | null])[] =
    type.users === null && type.devices === null
      ? [[name, type.used]]
      : [
          [t('cards.what.users', { type: name }), type.users],
          [t('cards.what.devices', { type: name }), type.devices],
        ];
  const unknown = t(isKnown ? 'cards.what.notSaid' : 'cards.noData');
  return lines.map(([label, used]) => (
    <div key={label}>
      <dt>{label}</dt>
      <dd className="num">{used === null ? <span className="muted">{unknown}</span> : formatQuantity(used)}</dd>
    </div>
  ));
};
