/** Tables of installations as tests judge them: lines with `|` between cells, against a register in memory. */
import type { CivilDate } from '../../domain/calendar/civil-date';
import type { Register } from '../../domain/ledger/register';
import type { Part } from '../../domain/part/part';
import { formInstallations } from '../../domain/register-import/form-installations';
import { installationChanges } from '../../domain/register-import/installation-changes';
import { judgeInstallations } from '../../domain/register-import/judge-installations';
import { guessMapping } from '../../domain/register-import/read-columns';
import { readInstallations } from '../../domain/register-import/read-installations';
import { indexSites } from '../../domain/register-import/sites-by-name';
import type { Table } from '../../domain/register-import/table';
import { installationCreated, serialRecorded } from './installation-steps';
import { accepted, aHistory } from './ledger-history';

export const today = '2025-03-12' as CivilDate;

/** `|` between cells; the first line holds the heads. */
export const aTable = (...lines: readonly string[]): Table => ({
  rows: lines.map((line) => line.split('|').map((cell) => cell.trim())),
  formulas: [],
  otherSheets: 0,
});

export const anEmptyRegister = (): Register => aHistory().register(today);

/** `Bank` with the VAI serial `V-2`, which superseded `V-1`, and 8 cameras. */
export const recordBank = (history: ReturnType<typeof aHistory>): void => {
  accepted(history.record(installationCreated('N1', { name: 'Bank', customer: 'Port' })));
  accepted(history.record(serialRecorded('V-2', ['8 VS-ES1'], { formerly: ['V-1'] })));
};

/** `Bank` with the VAI serial `V-2`, which superseded `V-1`, and 8 cameras. */
export const aRegister = (): Register => {
  const history = aHistory();
  recordBank(history);
  return history.register(today);
};

const judge = (register: Register, lines: readonly string[], renamedTo: ReadonlySet<string>) => {
  const table = aTable(...lines);
  const parts = new Map(register.parts.map((part): [string, Part] => [part.part, part]));
  const judged = judgeInstallations(readInstallations(table, guessMapping('installations', table), parts), register);
  const per = register.policy.serialPer;
  const formed = formInstallations({ register, sites: indexSites(register.sites), parts, per }, judged.serials);
  let count = 0;
  const made = installationChanges(formed, { today, parts, per, renamedTo }, () => `new ${(count += 1)}`);
  return { judged, formed, changes: made.flatMap(({ changes }) => changes) };
};

export const judgeTable = (register: Register, ...lines: readonly string[]) => judge(register, lines, new Set());

/** Where customers were given these names later. */
export const judgeRenamed = (register: Register, renamedTo: readonly string[], ...lines: readonly string[]) =>
  judge(register, lines, new Set(renamedTo));

export const verdictsOn = (register: Register, ...lines: readonly string[]) =>
  judgeTable(register, ...lines).judged.rows.map(({ state, error }) => (error === null ? state : error.code));
