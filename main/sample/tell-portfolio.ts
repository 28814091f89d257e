/** Tells the sample portfolio to a workspace by the ways that people's own steps take, so that every rule holds for it. */
import { hostname } from 'node:os';
import type { CivilDate } from '../../domain/calendar/civil-date';
import type { Change } from '../../domain/ledger/change';
import { done, refuse, type Result } from '../../domain/result';
import { issueLicenceFile } from '../files/issue-licence-file';
import type { Disk } from '../journal/disk';
import { openJournalForWriting } from '../journal/open-journal';
import { generateSigningKey, signerOf, type Signer } from '../keys/signer';
import { openWorkspace, type Workspace } from '../workspace/workspace';
import { issuerNames, issuers, type IssuerName } from './issuers';
import { portfolioAround, type DatedStep } from './portfolio';

/** The key with which the sample's own licence desk signs. */
const OWN_KEY = 'Training desk';

type Signers = Readonly<Record<IssuerName, Signer>>;

/** What the teller holds while it tells. */
interface Telling {
  readonly workspace: Workspace;
  readonly signers: Signers;
  /** The event that each step became. */
  readonly events: Map<number, string>;
}

/** Nine in the morning of that day, and never later than now: a journal's clock does not run ahead. */
const morningOf = (on: CivilDate, now: Date): Date => {
  const [year = 0, month = 1, day = 1] = on.split('-').map(Number);
  return new Date(Math.min(new Date(year, month - 1, day, 9).getTime(), now.getTime()));
};

const newSigner = async (): Promise<Signer> => signerOf((await generateSigningKey()).privateKey);

const pinIssuers = async ({ trust }: Workspace): Promise<Result<Signers>> => {
  const signers: Signers = { sentinel: await newSigner(), farsight: await newSigner(), northlight: await newSigner() };
  for (const issuer of issuerNames) {
    const { publicJwk, kid } = signers[issuer];
    const pinned = await trust.add(JSON.stringify(publicJwk), kid, issuers[issuer]);
    if (!pinned.ok) return pinned;
  }
  return done(signers);
};

const signedOn = (on: CivilDate): Date => new Date(`${on}T08:00:00Z`);

type StepOf<Kind extends DatedStep['kind']> = Extract<DatedStep, { kind: Kind }>;
type Event = Result<{ readonly event: { readonly id: string } }>;

const importFile = async ({ workspace, signers }: Telling, step: StepOf<'import'>): Promise<Event> => {
  const { issuer, draft, fileName } = step;
  const issued = await issueLicenceFile(draft, signers[issuer], issuers[issuer], signedOn(draft.issuedOn));
  if (!issued.ok) return issued;
  const { preview, refusal } = await workspace.ledger.preview(fileName, Buffer.from(issued.value.text));
  if (preview === null) return refuse(refusal?.code ?? 'file/preview-gone', refusal ?? {});
  return workspace.ledger.commit(preview);
};

const issueFile = async ({ workspace }: Telling, { draft, fileName }: StepOf<'issue'>): Promise<Event> => {
  const signer = await workspace.keys.signer(OWN_KEY);
  if (!signer.ok) return signer;
  const issued = await issueLicenceFile(draft, signer.value, OWN_KEY, signedOn(draft.issuedOn));
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

const tell = (telling: Telling, step: Exclude<DatedStep, { kind: 'elsewhere' }>): Promise<Event> => {
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

const isHere = (step: DatedStep): step is Exclude<DatedStep, { kind: 'elsewhere' }> => step.kind !== 'elsewhere';

/** The clock goes from day to day as the stories do, so that the history shows when each step was taken. */
const tellHere = async (
  workspace: Workspace,
  steps: readonly DatedStep[],
  setClock: (on: CivilDate) => void,
): Promise<Result<null>> => {
  const signers = await pinIssuers(workspace);
  if (!signers.ok) return signers;
  const key = await workspace.keys.create(OWN_KEY);
  if (!key.ok) return key;
  const telling: Telling = { workspace, signers: signers.value, events: new Map() };
  for (const step of steps.filter(isHere)) {
    setClock(step.on);
    const told = await tell(telling, step);
    if (!told.ok) return told;
    telling.events.set(step.key, told.value.event.id);
  }
  return done(null);
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

/** `folder` holds no workspace yet; nobody else has it open. Errors: those of the desk and of the disk. */
export const tellPortfolio = async (folder: string, disk: Disk, now: Date, today: CivilDate): Promise<Result<null>> => {
  const steps = portfolioAround(today);
  let clock = now;
  const opened = await openWorkspace(folder, { write: true, disk, now: () => clock });
  if (!opened.ok) return opened;
  const here = await tellHere(opened.value, steps, (on) => {
    clock = morningOf(on, now);
  }).finally(opened.value.close);
  if (!here.ok) return here;
  const elsewhere = steps.flatMap((step) => (step.kind === 'elsewhere' ? [step] : []));
  return tellElsewhere(disk, folder, elsewhere, now);
};
