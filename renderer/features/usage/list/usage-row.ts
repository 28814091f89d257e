/** Filters, search and order of the list of installations. */
import type { InstallationUsage } from '../licensing-view';
import type { LicensingSection } from '../../../../domain/usage/licensing';

export const usageFilters = ['all', 'over', 'full', 'silent'] as const;
export type UsageFilter = (typeof usageFilters)[number];

export const usageOrders = ['attention', 'name', 'share', 'checked'] as const;
export type UsageOrder = (typeof usageOrders)[number];

const figuresOf = ({ sections }: InstallationUsage) =>
  sections.flatMap(({ rows }) => rows.flatMap(({ figures }) => figures ?? []));

const isSilent = ({ status }: LicensingSection): boolean =>
  status !== null && (status.state === 'inactive' || status.state === 'unavailable');

const passes: Readonly<Record<UsageFilter, (usage: InstallationUsage) => boolean>> = {
  all: () => true,
  over: (usage) => figuresOf(usage).some(({ over }) => over > 0),
  full: (usage) => figuresOf(usage).some(({ available, total }) => available === 0 && total > 0),
  silent: ({ sections }) => sections.some(isSilent),
};

const lower = (text: string): string => text.toLocaleLowerCase('en-GB');

/** Every word of the text occurs in what names the installation. */
const named = (text: string) => {
  const words = lower(text)
    .split(/\s+/)
    .filter((word) => word !== '');
  return ({ installation: { name, customer, installation }, sections }: InstallationUsage): boolean => {
    const systems = sections.map(({ last }) => last?.snapshot.system.name ?? '');
    const haystack = lower([name, customer ?? '', installation, ...systems].join('\n'));
    return words.every((word) => haystack.includes(word));
  };
};

export const filterUsage = (
  all: readonly InstallationUsage[],
  text: string,
  shown: UsageFilter,
): readonly InstallationUsage[] => {
  const isNamed = named(text);
  return all.filter((usage) => passes[shown](usage) && isNamed(usage));
};

const attention = (usage: InstallationUsage): number => {
  const over = passes.over(usage) ? 4 : 0;
  const silent = passes.silent(usage) ? 2 : 0;
  return over + silent + (passes.full(usage) ? 1 : 0);
};

/** The fullest of its licences; one without data comes last. */
const share = (usage: InstallationUsage): number =>
  Math.max(-1, ...figuresOf(usage).map(({ used, total }) => (total === 0 ? (used > 0 ? Infinity : 0) : used / total)));

/** Before every check. */
const NEVER = 0;

/** When the server was asked that nobody has asked for the longest; where there is none, nobody waits for a check. */
const checked = ({ sections }: InstallationUsage): number =>
  Math.min(
    ...sections.flatMap(({ status }) =>
      status === null ? [] : [status.checkedAt === null ? NEVER : Date.parse(status.checkedAt)],
    ),
  );

const byName = (left: InstallationUsage, right: InstallationUsage): number =>
  left.installation.name.localeCompare(right.installation.name, 'en-GB', { numeric: true });

/** The greatest first; the same are put by their names. */
const greatestFirst = (valueOf: (usage: InstallationUsage) => number) => (all: readonly InstallationUsage[]) => {
  const values = new Map(all.map((usage) => [usage, valueOf(usage)]));
  const of = (usage: InstallationUsage): number => values.get(usage) ?? 0;
  return [...all].sort((left, right) => of(right) - of(left) || byName(left, right));
};

const orders: Readonly<Record<UsageOrder, (all: readonly InstallationUsage[]) => readonly InstallationUsage[]>> = {
  attention: greatestFirst(attention),
  name: (all) => [...all].sort(byName),
  share: greatestFirst(share),
  checked: greatestFirst((usage) => -checked(usage)),
};

export const orderUsage = (all: readonly InstallationUsage[], order: UsageOrder): readonly InstallationUsage[] =>
  orders[order](all);
