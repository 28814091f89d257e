/** A workspace whose backups are kept, with a clock and minutes that the test turns. */
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { automaticBackupFolder } from '../../../main/backup/automatic-backup-name';
import { createBackupList } from '../../../main/backup/list-backups';
import { createBackupKeeper, type KeeperParts } from '../../../main/background/backup-keeper';
import { doWork } from '../../../main/background/do-work';
import { takeTurns } from '../../../main/keys/take-turns';
import { day } from '../../builders/a-lot';
import { anIssuer, aWorkspace, valueOf } from '../../builders/open-workspace';
import { aTemporaryFolder } from '../../builders/temporary-folder';

const MINUTE_MS = 60_000;

export const aKeptWorkspace = async (over: Partial<KeeperParts> = {}) => {
  const folder = join(await aTemporaryFolder(), 'workspace');
  let at = new Date(2025, 0, 6, 9);
  const now = (): Date => at;
  const workspace = await aWorkspace(folder, { now });
  const issuer = await anIssuer();
  let tick = (): void => undefined;
  const inTurn = takeTurns();
  let told = 0;
  const keeper = createBackupKeeper({
    folder,
    head: () => workspace.ledger.head(),
    list: createBackupList(folder),
    startWork: doWork,
    inTurn,
    now,
    everyMinute: (step) => {
      tick = step;
      return () => (tick = () => undefined);
    },
    tell: () => (told += 1),
    ...over,
  });
  onTestFinished(keeper.close);
  workspace.ledger.beforeImport(keeper.beforeImport);

  let pools = 0;
  const settled = (): Promise<void> => inTurn(() => Promise.resolve());
  return {
    folder,
    workspace,
    issuer,
    keeper,
    settled,
    told: () => told,
    names: async () => {
      const names = await readdir(automaticBackupFolder(folder)).catch(() => []);
      return names.filter((name) => name.endsWith('.age')).sort();
    },
    list: async () => valueOf(await createBackupList(folder)()),
    /** One more pool. */
    change: async () => {
      pools += 1;
      valueOf(await workspace.ledger.record([{ kind: 'pool-created', on: day('2025-01-01'), pool: `P-${pools}` }]));
    },
    /** Awake until then, minute for minute. */
    liveUntil: async (until: Date) => {
      while (at < until) {
        at = new Date(at.getTime() + MINUTE_MS);
        tick();
      }
      await settled();
    },
    /** Asleep, or set by hand: no minute passes until then, and one afterwards. */
    wakeAt: async (then: Date) => {
      at = then;
      tick();
      await settled();
    },
  };
};
