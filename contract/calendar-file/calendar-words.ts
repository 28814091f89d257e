/** The words of a calendar file: what ends, and at which stage its renewal is. */
import type { Deadline, DeadlineKind } from '../../domain/deadline/deadline';
import type { RenewalStage } from '../../domain/pipeline/pipeline-change';

export const stageWords: Readonly<Record<RenewalStage, string>> = {
  'not-started': 'Not started',
  'in-progress': 'In progress',
  quoted: 'Quoted',
  won: 'Won',
  lost: 'Lost',
  'will-not-renew': 'Will not renew',
};

/** What each kind of deadline is called. */
export const deadlineEndings: Readonly<Record<DeadlineKind, string>> = {
  sup: 'SUP ends',
  subscription: 'Subscription ends',
  term: 'VAI term ends',
  warranty: 'Warranty ends',
  support: 'Technical support ends',
  window: 'Activation window closes',
  backstop: 'Backstop',
};

const countOf = ({ quantity }: Deadline): string => {
  if (quantity === 0) return '';
  return quantity === 1 ? ', 1 licence' : `, ${quantity} licences`;
};

/** `SUP ends: Harbour Terminal North, 62 licences`; a projected day says so. */
export const deadlineWords = (deadline: Deadline): string =>
  `${deadlineEndings[deadline.kind]}${deadline.projected ? ' at the latest' : ''}: ${deadline.name}${countOf(deadline)}`;
