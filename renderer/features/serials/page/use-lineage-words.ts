/** A lineage in words: its title, what came with a serial and why, and until when it was the one to quote. */
import { useTranslation } from 'react-i18next';
import type { Lineage } from '../../../../domain/installation/lineages';
import type { PartQuantity } from '../../../../domain/installation/order-line';
import type { RegisteredSerial } from '../../../../domain/installation/registered-installation';
import { causesOf, sumByPart } from '../../../../domain/installation/serial-causes';
import { formatDate } from '../../../ui/format-date';
import { formatQuantity } from '../../../ui/format-quantity';

export interface LineageWords {
  readonly title: (lineage: Lineage) => string;
  /** "40 × VS-ADV1", each part by itself; "+ 12 × VS-ADV3" for what came to what was there. */
  readonly parts: (parts: readonly PartQuantity[], isAdded?: boolean) => readonly string[];
  /** The same of what came with a serial. */
  readonly partsOf: (lineage: Lineage, serial: RegisteredSerial) => readonly string[];
  /** "Renewal, add-on". */
  readonly causes: (lineage: Lineage, serial: RegisteredSerial) => string;
  /** "Superseded 9 May 2023", or that it is the one to quote. */
  readonly standing: (serial: RegisteredSerial) => string;
  /** The day from which it was the one to quote. */
  readonly since: (serial: RegisteredSerial) => string;
}

const capital = (words: string): string => `${words.slice(0, 1).toLocaleUpperCase('en-GB')}${words.slice(1)}`;

const isAddOn = ({ serials }: Lineage, serial: RegisteredSerial): boolean =>
  causesOf(serial, serials[0] === serial).every((cause) => cause === 'add-on');

export const useLineageWords = (): LineageWords => {
  const { t } = useTranslation('serials');
  const partWords: LineageWords['parts'] = (parts, isAdded = false) =>
    sumByPart(parts).map(({ part, quantity }) =>
      t(isAdded ? 'lineage.added' : 'lineage.quantity', { quantity: formatQuantity(quantity), part }),
    );
  return {
    title: ({ family, part, stays }) => {
      const of = part === null ? t('lineage.family', { family }) : t('lineage.part', { family, part });
      return t(stays ? 'lineage.staysTitle' : 'lineage.title', { of });
    },
    parts: partWords,
    partsOf: (lineage, serial) => partWords(serial.parts, isAddOn(lineage, serial)),
    causes: ({ serials }, serial) => {
      const causes = causesOf(serial, serials[0] === serial);
      return capital(causes.map((cause) => t(`cause.${cause}`)).join(', '));
    },
    standing: ({ supersededBy, supersededOn }) => {
      if (supersededBy === null) return t('lineage.current');
      return supersededOn === null
        ? t('lineage.supersededSometime')
        : t('lineage.superseded', { date: formatDate(supersededOn) });
    },
    since: ({ since }) => (since === null ? t('lineage.dayUnknown') : formatDate(since)),
  };
};
