/** A digest in words, for a notification: how much is new, what it is, and the most urgent of it by name. */
import type { Digest, DigestGroup } from '../domain/alert/digest';
import type { AlertKind } from '../domain/alert/alert-kind';
import { subjectOf } from '../domain/alert/task-alert';

/** One, and several. */
type Words = readonly [one: string, several: string];

const words: Readonly<Record<AlertKind, Words>> = {
  sup: ['SUP ends', 'SUPs end'],
  window: ['activation window closes', 'activation windows close'],
  subscription: ['subscription ends', 'subscriptions end'],
  term: ['VAI term ends', 'VAI terms end'],
  warranty: ['warranty ends', 'warranties end'],
  support: ['technical support ends', 'technical supports end'],
  eula: ['EULA ends', 'EULAs end'],
  order: ['licence file is due', 'licence files are due'],
  deletion: ['analytics licence’s data are deleted', 'analytics licences’ data are deleted'],
  inactive: ['licence server inactive', 'licence servers inactive'],
  unavailable: ['licence server unavailable', 'licence servers unavailable'],
  transit: ['transfer in transit', 'transfers in transit'],
  request: ['request without an answer', 'requests without an answer'],
  confirmation: ['order not confirmed', 'orders not confirmed'],
  'no-serial': ['installation without a serial', 'installations without a serial'],
  'over-used': ['licence over-used', 'licences over-used'],
  exhausted: ['licence used up', 'licences used up'],
  'eula-missing': ['EULA missing', 'EULAs missing'],
  answer: ['request to answer', 'requests to answer'],
  conflict: ['change left out or file missing', 'changes left out or files missing'],
};

/** What has ended says so; the others of what ends are still to come. */
const ended: Readonly<Partial<Record<AlertKind, Words>>> = {
  sup: ['SUP has ended', 'SUPs have ended'],
  subscription: ['subscription has ended', 'subscriptions have ended'],
  term: ['VAI term has ended', 'VAI terms have ended'],
  support: ['technical support has ended', 'technical supports have ended'],
  order: ['licence file is overdue', 'licence files are overdue'],
};

/** As many lines as a notification shows. */
const MOST_GROUPS = 4;

const groupText = ({ alert, hasEnded, count }: DigestGroup): string => {
  const [one, several] = (hasEnded ? ended[alert] : undefined) ?? words[alert];
  return `${count} ${count === 1 ? one : several}`;
};

const urgentText = ([first]: Digest['alerts']): readonly string[] => {
  const name = first === undefined ? null : subjectOf(first.task);
  return name === null ? [] : [`Most urgent: ${name}`];
};

export const digestText = ({ alerts, groups }: Digest): { readonly title: string; readonly text: string } => {
  const count = alerts.length;
  const lines = groups.slice(0, MOST_GROUPS).map(groupText);
  const more = groups.slice(MOST_GROUPS).reduce((sum, group) => sum + group.count, 0);
  return {
    title: count === 1 ? '1 new thing needs you' : `${count} new things need you`,
    text: [...lines, ...(more === 0 ? [] : [`and ${more} more`]), ...urgentText(alerts)].join('\n'),
  };
};
