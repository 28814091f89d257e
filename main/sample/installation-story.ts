/** Tells the story of one IDIS installation: ordered for, confirmed, recorded as it was. */
import type { InstallationChangeOf } from '../../domain/installation/installation-change';
import type { InstallationOrderChangeOf } from '../../domain/installation/installation-order-change';
import type { Change } from '../../domain/ledger/change';
import type { LicenceFamily } from '../../domain/part/part-change';
import type { DayOf, Moment } from './moment';
import type { RecordedStep } from './told-step';

type Facts = Omit<InstallationChangeOf<'installation-created'>, 'kind' | 'on' | 'installation'>;
type Line = InstallationOrderChangeOf<'installation-order-placed'>['lines'][number];

/** What a confirmation brings: the serial, and the lines where they are not those of the order. */
interface Confirmed {
  readonly serial: string;
  readonly revised?: boolean;
  readonly note?: string;
}

interface Ordered {
  /** The serial that it quotes. */
  readonly quotes?: string;
  readonly isNew?: boolean;
  readonly note?: string;
}

interface Recorded {
  readonly formerly?: readonly string[];
  readonly held: readonly { readonly part: string; readonly quantity: number; readonly ends?: Moment }[];
  readonly reason?: string;
}

/** The sample's serials say what they are for. */
const familyOf = (serial: string): LicenceFamily => (serial.startsWith('VAI') ? 'VAI' : 'ISS');

const stated = (serial: string) => ({ family: familyOf(serial), serial });

/** So many of a part; `replaces` where it takes another's place. */
export const parts = (quantity: number, part: string, replaces?: string): Line => ({
  part,
  quantity,
  ...(replaces === undefined ? {} : { replaces }),
});

const step = (at: Moment, changes: (dayOf: DayOf) => readonly Change[]): RecordedStep => ({
  kind: 'recorded',
  at,
  changes,
});

export const installationStory = (installation: string) => {
  const ordered = (at: Moment, number: string, lines: readonly Line[], { quotes, isNew = false, note }: Ordered) =>
    step(at, (dayOf) => [
      {
        kind: 'installation-order-placed',
        on: dayOf(at),
        order: number,
        number,
        installation,
        installationIs: isNew ? 'new' : 'existing',
        serials: quotes === undefined ? [] : [stated(quotes)],
        lines: [...lines],
        ...(note === undefined ? {} : { note }),
      },
    ]);
  const confirmed = (at: Moment, order: string, lines: readonly Line[], { serial, revised = true, note }: Confirmed) =>
    step(at, (dayOf) => [
      {
        kind: 'installation-order-confirmed',
        on: dayOf(at),
        confirmation: `confirmation of ${order}`,
        installation,
        order,
        revised,
        serials: [stated(serial)],
        lines: lines.map(({ part, quantity, replaces }) => parts(quantity, part, replaces)),
        ...(note === undefined ? {} : { note }),
      },
    ]);
  return {
    created: (at: Moment, facts: Facts): RecordedStep =>
      step(at, (dayOf) => [{ kind: 'installation-created', on: dayOf(at), installation, ...facts }]),
    ordered,
    /** Ordered on one day, and confirmed as ordered on another. */
    bought: (
      [placed, answered]: readonly [Moment, Moment],
      number: string,
      lines: readonly Line[],
      said: Ordered & Confirmed,
    ): readonly RecordedStep[] => [
      ordered(placed, number, lines, { ...(said.quotes && { quotes: said.quotes }), isNew: said.isNew ?? false }),
      confirmed(answered, number, lines, said),
    ],
    recorded: (at: Moment, serial: string, { formerly, held, reason }: Recorded): RecordedStep =>
      step(at, (dayOf) => [
        {
          kind: 'installation-serial-recorded',
          on: dayOf(at),
          installation,
          ...stated(serial),
          ...(formerly === undefined ? {} : { formerly: [...formerly] }),
          held: held.map(({ part, quantity, ends }) => ({
            part,
            quantity,
            ...(ends === undefined ? {} : { expiresOn: dayOf(ends) }),
          })),
          ...(reason === undefined ? {} : { reason }),
        },
      ]),
    archived: (at: Moment): RecordedStep =>
      step(at, (dayOf) => [{ kind: 'installation-archived', on: dayOf(at), installation }]),
  };
};
