/** How a story tells of signed files that go to and fro: requests with their answers, and transfers between partners. */
import type { CivilDate } from '../../domain/calendar/civil-date';
import type { RemovalReading } from '../../domain/policy/policy';
import type { TransferFile } from '../../domain/transfer/transfer-file';
import type { DayOf, Moment } from './moment';

/** Who asks: the sample's own office, or a server that runs on its own. */
export type Asking = 'office' | 'server';

export type Exchanged =
  /** `request` names it for the steps that build on it. */
  | {
      readonly does: 'ask';
      readonly request: string;
      readonly by: Asking;
      readonly pool: string;
      readonly product: string;
      readonly quantity: number;
      readonly site: string;
    }
  /** Licences of a granted request of the office go back. */
  | { readonly does: 'ask-back'; readonly request: string; readonly of: string; readonly quantity: number }
  /** The office's requests are answered by the vendor, those of a server by the sample's own desk; `reason` refuses. */
  | { readonly does: 'answer'; readonly request: string; readonly reason?: string }
  | {
      readonly does: 'release';
      readonly transfer: string;
      readonly pool: string;
      readonly quantity: number;
      readonly reading: RemovalReading;
      /** The vendor has to confirm it as well. */
      readonly toBeConfirmed: boolean;
    }
  /** The other partner’s signature comes back, with that of the vendor where it has confirmed. */
  | { readonly does: 'countersign'; readonly transfer: string; readonly confirmed: boolean }
  /** The other partner releases licences, and they are accepted into a pool on that day. */
  | { readonly does: 'arrive'; readonly pool: string; readonly file: ArrivingFile };

/** What the other partner's transfer says, without what its computer fills in. */
export type ArrivingFile = Pick<TransferFile, 'id' | 'reading' | 'lots' | 'removedOn'> & { readonly fromPool: string };

export interface ExchangedStep {
  readonly kind: 'exchanged';
  readonly at: Moment;
  readonly told: (dayOf: DayOf) => Exchanged;
}

export interface DatedExchange {
  readonly kind: 'exchange';
  readonly on: CivilDate;
  readonly told: Exchanged;
}

export const exchanged = (at: Moment, told: Exchanged): ExchangedStep => ({
  kind: 'exchanged',
  at,
  told: () => told,
});
