/** Tells the sample portfolio to a workspace by the ways that people's own steps take, so that every rule holds for it. */
import { hostname } from 'node:os';
import type { CivilDate } from '../../domain/calendar/civil-date';
import type { Change } from '../../domain/ledger/change';
import { done, refuse, type Result } from '../../domain/result';
import { issueLicenceFile } from '../files/issue-licence-file';
import type { Disk } from '../journal/disk';
import { openJournalForWriting } from '../journal/open-journal';
import { openWorkspace, type Workspace } from '../workspace/workspace';
import { introduceCast, OWN_DESK, type Cast } from './cast';
import type { Exchanging } from './exchanging';
import { issuers } from './issuers';
import { portfolioAround, type DatedStep } from './portfolio';
import { tellExchange } from './tell-exchange';
import { tellUsage } from './tell-usage';

/** What the teller holds while it tells. */
interface Telling extends Exchanging {
  /** The event that each step became. */
  readonly events: Map<number, string>;
}

/** Nine in the morning of that day, and never later than now: a journal's clock does not run ahead. */
const morningOf = (on: CivilDate, now: Date): Date => {
  const [year = 0, month = 1, day = 1] = on.split('-').map(Number);
  return new Date(Math.min(new Date(year, month - 1, day, 9).getTime(), now.getTime()));
};

const signedOn = (on: CivilDate): Date => new Date(`${on}T08:00:00Z`);

type StepOf<Kind extends DatedStep['kind']> = Extract<DatedStep, { kind: Kind }>;
type Event = Result<{ readonly event: { readonly id: string } }>;

const importFile = async ({ workspace, cast }: Telling, step: StepOf<'import'>): Promise<Event> => {
  const { issuer, draft, fileName } = step;
  const issued = await issueLicenceFile(draft, cast.issuers[issuer], issuers[issuer], signedOn(draft.issuedOn));
  if (!issued.ok) return issued;
  const { preview, refusal } = await workspace.ledger.preview(fileName, Buffer.from(issued.value.text));
  if (preview === null) return refuse(refusal?.code ?? 'file/preview-gone', refusal ?? {});
  return workspace.ledger.commit(preview);
};

const issueFile = async ({ workspace }: Telling, { draft, fileName }: StepOf<'issue'>): Promise<Event> => {
  const signer = await workspace.keys.signer(OWN_DESK);
  if (!signer.ok) return signer;
  const issued = await issueLicenceFile(draft, signer.value, OWN_DESK, signedOn(draft.issuedOn));
  if (!issued.ok) return issued;
  const { docId, licence, text } = issued.value;
  return workspace.ledger.recordIssued({ fileName, docId, licence, bytes: Buffer.from(text), take: false });
};

const attach = ({ workspace }: Telling, step: StepOf<'attach'>): Promise<Event> => {
  const { subject, fileName, mediaType, facts, bytes } = step;
  return workspace.ledger.attach({ subject, fileName, mediaType, facts, bytes });
};

const takeBack = ({ workspace, events }: Telling, { on, of, changes }: StepOf<'take-back'>): Promise<Event> =>
  workspace.ledger.record([{ kind: 'change-withdrawn', on, change: events.get(of) ?? '' }, ...changes]);

const tell = (telling: Telling, step: Exclude<DatedStep, { kind: 'elsewhere' | 'exchange' }>): Promise<Event> => {
  switch (step.kind) {
    case 'record':
      return telling.workspace.ledger.record(step.changes);
    case 'take-back':
      return takeBack(telling, step);
    case 'import':
      return importFile(telling, step);
    case 'attach':
      return attach(telling, step);
    case 'issue':
      return issueFile(telling, step);
  }
};

/** The steps that a later one may take back leave their event behind. */
const tellStep = async (
  telling: Telling,
  step: Exclude<DatedStep, { kind: 'elsewhere' }>,
): Promise<Result<unknown>> => {
  if (step.kind === 'exchange') return await tellExchange(telling, step);
  const told = await tell(telling, step);
  if (told.ok) telling.events.set(step.key, told.value.event.id);
  return told;
};

const isHere = (step: DatedStep): step is Exclude<DatedStep, { kind: 'elsewhere' }> => step.kind !== 'elsewhere';

/** The clock goes from day to day as the stories do, so that the history shows when each step was taken. */
const tellHere = async (
  workspace: Workspace,
  steps: readonly DatedStep[],
  clock: { readonly now: () => Date; readonly set: (on: CivilDate) => void },
): Promise<Result<Cast>> => {
  const cast = await introduceCast(workspace);
  if (!cast.ok) return cast;
  const telling: Telling = { workspace, cast: cast.value, now: clock.now, held: new Map(), events: new Map() };
  for (const step of steps.filter(isHere)) {
    clock.set(step.on);
    const told = await tellStep(telling, step);
    if (!told.ok) return told;
  }
  return cast;
};

/** What another computer recorded is not decided here: whether the rules allow it shows when everything is folded. */
const tellElsewhere = async (
  disk: Disk,
  folder: string,
  told: readonly { readonly changes: readonly Change[] }[],
  now: Date,
): Promise<Result<null>> => {
  const opened = await openJournalForWriting({ disk, folder, hostName: `${hostname()} (field laptop)` });
  if (!opened.ok) return opened;
  const { writer, draft } = opened.value;
  for (const { changes } of told) {
    const written = await writer?.append(draft(changes, now.getTime()));
    if (written?.ok === false) return written;
  }
  await writer?.close();
  return done(null);
};

/**
 * `folder` holds no workspace yet; nobody else has it open. Gives the keys of the others, which nobody else has. Errors:
 * those of the desk and of the disk.
 */
export const tellPortfolio = async (folder: string, disk: Disk, now: Date, today: CivilDate): Promise<Result<Cast>> => {
  const steps = portfolioAround(today);
  let clock = now;
  const opened = await openWorkspace(folder, { write: true, disk, now: () => clock });
  if (!opened.ok) return opened;
  const set = (on: CivilDate): void => {
    clock = morningOf(on, now);
  };
  const here = await tellHere(opened.value, steps, { now: () => clock, set }).finally(opened.value.close);
  if (!here.ok) return here;
  const elsewhere = steps.flatMap((step) => (step.kind === 'elsewhere' ? [step] : []));
  const there = await tellElsewhere(disk, folder, elsewhere, now);
  if (!there.ok) return there;
  const used = await tellUsage(folder, disk, now, today);
  return used.ok ? here : used;
};
