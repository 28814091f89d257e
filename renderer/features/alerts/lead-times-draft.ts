/** The draft of lead times: what of each alert differs from before, as changes for the ledger. */
import { MOST_HOURS, MOST_LEAD_DAYS, MOST_LEADS, type AlertScope } from '../../../domain/alert/alert-change';
import { isEnding, isLasting, type AlertKind } from '../../../domain/alert/alert-kind';
import type { OwnRule } from '../../../domain/alert/own-rules';
import type { CivilDate } from '../../../domain/calendar/civil-date';
import type { Change } from '../../../domain/ledger/change';
import { done, refuse, type Result } from '../../../domain/result';
import type { Draft } from '../dossier';

export const leadModes = ['inherit', 'own', 'off'] as const;
export type LeadMode = (typeof leadModes)[number];

interface LeadFields {
  readonly mode: LeadMode;
  /** Days or hours as they are typed. */
  readonly typed: string;
}

export type LeadTimesFields = Readonly<Partial<Record<AlertKind, LeadFields>>>;

const modeOf = ({ own }: OwnRule): LeadMode => {
  if (own === null) return 'inherit';
  return own.off ? 'off' : 'own';
};

const typedOf = ({ leadDays, afterHours }: Pick<OwnRule['inForce'], 'leadDays' | 'afterHours'>): string =>
  leadDays === null ? String(afterHours ?? '') : leadDays.join(', ');

/** Where the own rule is off, what would hold otherwise stands ready to be changed. */
export const fieldsOfRules = (rules: readonly OwnRule[]): LeadTimesFields =>
  Object.fromEntries(
    rules.map((rule) => {
      const shown = rule.inForce.off ? rule.inherited : rule.inForce;
      return [rule.alert, { mode: modeOf(rule), typed: typedOf(shown) }];
    }),
  );

const wholeNumber = (text: string): number => (/^\d{1,6}$/.test(text) ? Number(text) : NaN);

const readDays = (typed: string): Result<readonly number[]> => {
  const words = typed.split(/[\s,;]+/).filter((word) => word !== '');
  const days = [...new Set(words.map(wholeNumber))].sort((one, other) => other - one);
  const isRight = days.length <= MOST_LEADS && days.every((count) => count <= MOST_LEAD_DAYS);
  return isRight ? done(days) : refuse('field/not-lead-days', { typed });
};

const readHours = (typed: string): Result<number> => {
  const hours = wholeNumber(typed.trim());
  if (Number.isNaN(hours)) return refuse('field/not-whole', { typed });
  if (hours < 1) return refuse('field/below-one');
  return hours > MOST_HOURS ? refuse('field/above-most', { most: MOST_HOURS }) : done(hours);
};

type Says = Pick<Extract<Change, { kind: 'alert-rule-set' }>, 'leadDays' | 'afterHours' | 'off'>;

const says = (alert: AlertKind, { mode, typed }: LeadFields): Result<Says> => {
  if (mode === 'off') return done({ off: true });
  if (isEnding(alert)) {
    const days = readDays(typed);
    return days.ok ? done({ leadDays: [...days.value] }) : days;
  }
  if (!isLasting(alert)) return done({});
  const hours = readHours(typed);
  return hours.ok ? done({ afterHours: hours.value }) : hours;
};

const isSame = ({ own }: OwnRule, { leadDays, afterHours, off }: Says): boolean =>
  own !== null &&
  own.off === (off ?? false) &&
  own.afterHours === (afterHours ?? null) &&
  (own.leadDays ?? []).join() === (leadDays ?? []).join();

const changesOf = (rule: OwnRule, fields: LeadFields, scope: AlertScope, on: CivilDate): Result<readonly Change[]> => {
  const { alert, own } = rule;
  if (fields.mode === 'inherit') return done(own === null ? [] : [{ kind: 'alert-rule-removed', on, alert, scope }]);
  const said = says(alert, fields);
  if (!said.ok) return said;
  return done(isSame(rule, said.value) ? [] : [{ kind: 'alert-rule-set', on, alert, scope, ...said.value }]);
};

/** One step of everything that differs; `unchanged` is the field that says that nothing does. */
export const leadTimesDraft = (
  fields: LeadTimesFields,
  rules: readonly OwnRule[],
  scope: AlertScope,
  on: CivilDate,
): Draft => {
  const read = rules.map((rule) => {
    const own = fields[rule.alert];
    return [rule.alert, own === undefined ? done([]) : changesOf(rule, own, scope, on)] as const;
  });
  const errors = read.flatMap(([alert, result]) => (result.ok ? [] : [[alert, result.error] as const]));
  if (errors.length > 0) return { ok: false, errors: Object.fromEntries(errors) };
  const changes = read.flatMap(([, result]) => (result.ok ? result.value : []));
  if (changes.length > 0) return { ok: true, changes };
  return { ok: false, errors: { unchanged: refuse('field/unchanged').error } };
};
