/** Says what importing a table of IDIS installations would do to the register, row by row, without doing it. */
import { randomUUID } from 'node:crypto';
import type { FoundInstallation, InstallationCounts } from '../../contract/register-import';
import { decide } from '../../domain/ledger/decide';
import { foldLedger } from '../../domain/ledger/fold-ledger';
import type { Ledger } from '../../domain/ledger/ledger';
import { expandLine } from '../../domain/installation/expand-parts';
import type { Parts } from '../../domain/part/part';
import { formInstallations } from '../../domain/register-import/form-installations';
import { installationAssumptions } from '../../domain/register-import/installation-assumptions';
import { installationChanges, type InstallationChanges } from '../../domain/register-import/installation-changes';
import { judgeInstallations, type JudgedInstallationRow } from '../../domain/register-import/judge-installations';
import { readInstallations } from '../../domain/register-import/read-installations';
import { indexSites } from '../../domain/register-import/sites-by-name';
import { done, type Refusal, type Result } from '../../domain/result';
import { ledgerOf, type DeskParts } from './desk-parts';
import { registerCandidate, type RegisterDraft } from './import-register';
import {
  countLeftOut,
  countStates,
  mappingOf,
  refuseEmpty,
  rowsLeftOut,
  type Reading,
  type WaitingTable,
  type WeighedTable,
} from './weighed-table';

/** The screens show the first of many; the counts tell of all. */
const MOST_INSTALLATIONS = 500;

const partsOf = ({ formed }: InstallationChanges) =>
  formed.serials.flatMap(({ group }) => [...group.parts.values()].map(({ value }) => value));

const licencesIn = (parts: Parts, made: readonly InstallationChanges[]): number => {
  let sum = 0;
  for (const line of made.flatMap(partsOf)) {
    const expanded = expandLine(parts, line);
    for (const { quantity } of expanded.ok ? expanded.value : []) sum += quantity;
  }
  return sum;
};

const countAll = (
  rows: readonly JudgedInstallationRow[],
  made: readonly InstallationChanges[],
  parts: Parts,
): InstallationCounts => {
  const grown = made.filter(({ formed }) => formed.registered !== null).length;
  return {
    ...countStates(rows),
    newInstallations: made.length - grown,
    grownInstallations: grown,
    serials: made.reduce((sum, { formed }) => sum + formed.serials.length, 0),
    licences: licencesIn(parts, made),
  };
};

const toFound = (made: InstallationChanges): FoundInstallation => {
  const { name, customer, registered, serials } = made.formed;
  return {
    name,
    customer: customer ?? null,
    isNew: registered === null,
    serials: serials.map(({ group, scope, formerly }) => ({
      family: scope.family,
      serial: group.serial,
      former: formerly.length,
    })),
    parts: partsOf(made).map(({ part, quantity }) => ({ part, quantity })),
  };
};

/** Serials were judged against each other and the register: the first of them stand for all, beside what is there already. */
const refusalOf = (parts: DeskParts, draft: RegisterDraft, made: readonly InstallationChanges[]): Refusal | null => {
  const tried = made.filter(({ formed }, index) => index < MOST_INSTALLATIONS || formed.registered !== null);
  const changes = tried.flatMap((one) => one.changes);
  const { event, ledger } = registerCandidate(parts, { ...draft, changes });
  const decided = decide(ledger, event);
  return decided.ok ? null : decided.error;
};

/** Whoever else asks the host for something is answered between two steps of a large table. */
const letOthersGoOn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

const renamedTo = ({ events }: Ledger): ReadonlySet<string> =>
  new Set(
    events.flatMap(({ changes }) =>
      changes.flatMap((change) => (change.kind === 'customer-renamed' ? [change.to] : [])),
    ),
  );

/** Errors: those of `checkMapping`. */
export const weighInstallations = async (
  parts: DeskParts,
  waiting: WaitingTable,
  reading: Reading,
): Promise<Result<WeighedTable>> => {
  const { fileName, bytes, table } = waiting;
  const checked = mappingOf(waiting, reading);
  if (!checked.ok) return checked;
  const mapping = checked.value;
  const today = parts.today();
  const ledger = ledgerOf(parts);
  const register = foldLedger(ledger, today);
  const catalogue: Parts = new Map(register.parts.map((part) => [part.part, part]));
  const per = register.policy.serialPer;
  await letOthersGoOn();
  const read = readInstallations(table, mapping, catalogue);
  await letOthersGoOn();
  const { rows, serials } = judgeInstallations(read, register);
  await letOthersGoOn();
  const sites = indexSites(register.sites);
  const formed = formInstallations({ register, sites, parts: catalogue, per }, serials);
  await letOthersGoOn();
  const made = installationChanges(formed, { today, parts: catalogue, per, renamedTo: renamedTo(ledger) }, randomUUID);
  const draft = { fileName, bytes, mapping, changes: made.flatMap(({ changes }) => changes) };
  const nothing = refuseEmpty(rows);
  return done({
    draft,
    leftOut: countLeftOut(rows),
    nothing,
    preview: () => {
      const refused = made.length === 0 ? nothing : refusalOf(parts, draft, made);
      return {
        refusal: refused === null ? null : { ...refused },
        found: {
          kind: 'installations',
          counts: countAll(rows, made, catalogue),
          assumptions: [...installationAssumptions({ table, mapping, formed, parts: catalogue })],
          leftOut: rowsLeftOut(rows, ({ serial, installation }) => ({ serial, installation })),
          installations: made.slice(0, MOST_INSTALLATIONS).map(toFound),
        },
      };
    },
  });
};
