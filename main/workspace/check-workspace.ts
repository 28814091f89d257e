/** Checks a workspace from end to end without changing it: every signature, every document's digest, keys, trust and lock. */
import { hostname } from 'node:os';
import { join, resolve } from 'node:path';
import { foldLedger } from '../../domain/ledger/fold-ledger';
import { done, refuse, type Refusal, type Result } from '../../domain/result';
import { fileErrorReason } from '../files/file-error';
import { nodeDisk } from '../journal/disk';
import { openJournalForReading, type Journal } from '../journal/open-journal';
import { openKeyStore } from '../keys/key-store';
import { noSeal } from '../keys/seal';
import { openTrustStore } from '../keys/trust-store';
import { ledgerOf } from '../ledger/desk-parts';
import { storedDocumentsIn, type DocumentName } from '../ledger/document-files';
import { openDocumentShelf, type DocumentShelf } from '../ledger/document-shelf';
import { checkReadings } from '../licence-servers/check-readings';
import { openUsageDesk } from '../licence-servers/usage-desk';
import { localDate } from '../local-date';
import { clockNotices } from './clock-notices';
import { readWorkspaceFile } from './workspace-file';
import { lockState } from './writer-lock';

/** One check: what was looked at, how much of it, and what was found. */
export interface Check {
  readonly check: 'workspace' | 'lock' | 'journal' | 'documents' | 'ledger' | 'keys' | 'trust' | 'usage' | 'clock';
  /** `note`: worth knowing, nothing is wrong. */
  readonly state: 'good' | 'note' | 'bad';
  /** In words: "1,204 events", "nobody writes". */
  readonly found: string;
  /** Codes and facts, each with its sentence in `refusals.ts`. */
  readonly findings: readonly Refusal[];
}

type CheckName = Check['check'];

const good = (check: CheckName, found: string): Check => ({ check, state: 'good', found, findings: [] });

const judged = (check: CheckName, state: 'note' | 'bad', found: string, findings: readonly Refusal[]): Check =>
  findings.length === 0 ? good(check, found) : { check, state, found, findings };

const counted = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`;

const checkLock = async (folder: string): Promise<Check> => {
  const state = await lockState(folder);
  if (typeof state !== 'string')
    return good('lock', `process ${state.pid} on ${state.host} writes, since ${state.since}`);
  return judged('lock', 'note', 'nobody writes', state === 'abandoned' ? [{ code: 'workspace/lock-abandoned' }] : []);
};

/** A line that another process is writing right now looks torn. */
const tornFindings = async (folder: string, { notices }: Journal): Promise<readonly Refusal[]> =>
  typeof (await lockState(folder)) === 'string' ? notices.map(({ code, facts }) => ({ ...facts, code })) : [];

const checkJournal = async (folder: string, journal: Journal): Promise<Check> =>
  judged('journal', 'note', counted(journal.events.length, 'event', 'events'), await tornFindings(folder, journal));

const checkDocuments = async (shelf: DocumentShelf, documents: readonly DocumentName[]): Promise<Check> => {
  const refused = (await shelf.load(documents, 'whole')).flatMap((each) => (each.ok ? [] : [each.error]));
  const found = counted(documents.length, 'document', 'documents');
  if (refused.length > 0) return judged('documents', 'bad', found, refused);
  const { length } = await shelf.strangers(documents);
  return judged('documents', 'note', found, length === 0 ? [] : [{ code: 'document/stray', count: length }]);
};

const checkLedger = (journal: Journal, shelf: DocumentShelf, now: Date): Check => {
  const { pools, conflicts } = foldLedger(ledgerOf({ journal, shelf }), localDate(now));
  const found = counted(pools.length, 'pool', 'pools');
  return judged(
    'ledger',
    'note',
    found,
    conflicts.length === 0 ? [] : [{ code: 'ledger/conflicts', count: conflicts.length }],
  );
};

const checkKeys = async (folder: string): Promise<Check> => {
  const keys = await openKeyStore(join(folder, 'keys'), noSeal).list();
  if (!keys.ok) return judged('keys', 'bad', 'the keys cannot be read', [keys.error]);
  const damaged = keys.value.damaged.map((fileName) => ({ code: 'key/file-damaged', fileName }));
  return judged('keys', 'bad', counted(keys.value.keys.length, 'key', 'keys'), damaged);
};

const checkTrust = async (folder: string): Promise<Check> => {
  const keys = await openTrustStore(join(folder, 'trust')).list();
  if (!keys.ok) return judged('trust', 'bad', 'the list cannot be read', [keys.error]);
  return good('trust', counted(keys.value.length, 'trusted key', 'trusted keys'));
};

const checkUsage = async (folder: string, now: Date): Promise<Check> => {
  const desk = openUsageDesk({ disk: nodeDisk, folder, seal: noSeal });
  const { readings, outages, servers, findings } = await checkReadings(desk, now);
  const kept = [
    counted(readings, 'reading', 'readings'),
    ...(outages === 0 ? [] : [counted(outages, 'outage', 'outages')]),
  ];
  const found = `${kept.join(' and ')} of ${counted(servers, 'licence server', 'licence servers')}`;
  return judged('usage', 'bad', found, findings);
};

const checkClock = ({ events }: Journal, shelf: DocumentShelf, now: Date): Check =>
  judged(
    'clock',
    'note',
    now.toISOString(),
    clockNotices(events, shelf.issuedAt(), now).map(({ code, facts }) => ({ ...facts, code })),
  );

const checkContent = async (folder: string, now: Date): Promise<readonly Check[]> => {
  const journal = await openJournalForReading({ folder, hostName: hostname(), afresh: true });
  if (!journal.ok) return [judged('journal', 'bad', 'it cannot be used', [journal.error])];
  const shelf = openDocumentShelf(nodeDisk, join(folder, 'files'));
  return [
    await checkJournal(folder, journal.value),
    await checkDocuments(shelf, storedDocumentsIn(journal.value.events)),
    checkLedger(journal.value, shelf, now),
    checkClock(journal.value, shelf, now),
  ];
};

const runChecks = async (folder: string, now: Date): Promise<Result<readonly Check[]>> => {
  const file = await readWorkspaceFile(folder);
  if (!file.ok && file.error.code !== 'workspace/damaged') return file;
  return done([
    file.ok ? good('workspace', `${folder}, ${file.value.id}`) : judged('workspace', 'bad', folder, [file.error]),
    await checkLock(folder),
    ...(await checkContent(folder, now)),
    await checkKeys(folder),
    await checkTrust(folder),
    await checkUsage(folder, now),
  ]);
};

/** Errors: `workspace/missing`, `workspace/newer`, `workspace/unreadable`. Everything else is a finding. */
export const checkWorkspace = async (folder: string, now: Date): Promise<Result<readonly Check[]>> => {
  const place = resolve(folder);
  try {
    return await runChecks(place, now);
  } catch (error) {
    return refuse('workspace/unreadable', { folder: place, reason: fileErrorReason(error) });
  }
};
