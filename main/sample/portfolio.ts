/** The sample portfolio: every story, on the days that they fall on around one today, in the order in which they happened. */
import type { CivilDate } from '../../domain/calendar/civil-date';
import type { Change } from '../../domain/ledger/change';
import type { LicenceFileDraft } from '../../domain/ledger/licence-file';
import type { AttachmentDraft } from '../ledger/attach-document';
import type { IssuerName } from './issuers';
import { alerts } from './stories/alerts';
import { catalogue } from './stories/catalogue';
import { cities } from './stories/cities';
import { dossiers } from './stories/dossiers';
import { energy } from './stories/energy';
import { exchanges } from './stories/exchanges';
import { groundwork } from './stories/groundwork';
import { installations } from './stories/installations';
import { industry } from './stories/industry';
import { licenceFiles } from './stories/licence-files';
import { orders } from './stories/orders';
import { pipeline } from './stories/pipeline';
import { ports } from './stories/ports';
import { quotes } from './stories/quotes';
import { sites } from './stories/sites';
import { subscriptions } from './stories/subscriptions';
import { transport } from './stories/transport';
import { usage } from './stories/usage';
import type { DatedExchange } from './told-exchange';
import { daysAround, type DayOf } from './moment';
import type { ToldStep } from './told-step';

/** One event to be recorded; `key` names it for the step that takes it back. */
export type DatedStep = { readonly on: CivilDate; readonly key: number } & (
  | { readonly kind: 'record'; readonly changes: readonly Change[] }
  /** `changes` take the place of the step that is taken back, if there are any. */
  | { readonly kind: 'take-back'; readonly of: number; readonly changes: readonly Change[] }
  | {
      readonly kind: 'import';
      readonly issuer: IssuerName;
      readonly fileName: string;
      readonly draft: LicenceFileDraft;
    }
  | { readonly kind: 'issue'; readonly fileName: string; readonly draft: LicenceFileDraft }
  | ({ readonly kind: 'attach' } & AttachmentDraft)
  | Omit<DatedExchange, 'on'>
  | { readonly kind: 'elsewhere'; readonly changes: readonly Change[] }
);

const stories: readonly ToldStep[] = [
  ...groundwork,
  ...catalogue,
  ...licenceFiles,
  ...ports,
  ...transport,
  ...energy,
  ...cities,
  ...industry,
  ...installations,
  ...subscriptions,
  ...dossiers,
  ...sites,
  ...orders,
  ...quotes,
  ...exchanges,
  ...usage,
  ...alerts,
  ...pipeline,
];

const firstStep = (told: ToldStep, dayOf: DayOf, key: number): DatedStep => {
  const on = dayOf(told.at);
  switch (told.kind) {
    case 'recorded':
      return { kind: 'record', on, key, changes: told.changes(dayOf) };
    case 'imported':
      return { kind: 'import', on, key, issuer: told.issuer, fileName: told.fileName, draft: told.draft(dayOf) };
    case 'issued':
      return { kind: 'issue', on, key, fileName: told.fileName, draft: told.draft(dayOf) };
    case 'attached': {
      const { subject, fileName, mediaType } = told;
      return {
        kind: 'attach',
        on,
        key,
        subject,
        fileName,
        mediaType,
        facts: told.facts(dayOf),
        bytes: told.bytes(dayOf),
      };
    }
    case 'exchanged':
      return { kind: 'exchange', on, key, told: told.told(dayOf) };
    case 'elsewhere':
      return { kind: 'elsewhere', on, key, changes: told.changes(dayOf) };
  }
};

const takenBack = (told: ToldStep, dayOf: DayOf, of: number): DatedStep[] => {
  const key = of + stories.length;
  if ('undone' in told && told.undone !== undefined)
    return [{ kind: 'take-back', on: dayOf(told.undone), key, of, changes: [] }];
  if ('corrected' in told && told.corrected !== undefined)
    return [{ kind: 'take-back', on: dayOf(told.corrected.at), key, of, changes: told.corrected.changes(dayOf) }];
  return [];
};

/** Steps of one day keep the order in which they are told. */
export const portfolioAround = (today: CivilDate): readonly DatedStep[] => {
  const dayOf = daysAround(today);
  return stories
    .flatMap((told, key) => [firstStep(told, dayOf, key), ...takenBack(told, dayOf, key)])
    .sort((one, other) => (one.on < other.on ? -1 : one.on > other.on ? 1 : 0));
};
