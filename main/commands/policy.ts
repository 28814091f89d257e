/** `coterm policy`: the policy parameters in force on a day, each with its rule and since when. */
import { inForceSince, parametersIn, policyChanges, type PolicyParameter } from '../../domain/ledger/policy-changes';
import type { Register } from '../../domain/ledger/register';
import { readAsOf } from './as-of';
import { printDone, wrongUse } from './answer';
import type { Command } from './command';
import { inWorkspace } from './in-workspace';
import { textTable } from './pools-text';
import { printNotices } from './print-notices';
import { readArguments } from './read-arguments';

const rules: Readonly<Record<PolicyParameter, string>> = {
  activationWindowMonths: 'LP-10',
  weight: 'LP-12',
  rounding: 'LP-12',
  lapsed: 'LP-12',
  removal: 'LP-13',
  renewalBasis: 'LP-15',
  serialPer: 'ID-6',
};

/** `since` is `null` for what nobody has changed; `changes` holds those of later days too. */
const policyDocument = (register: Register) => {
  const { asOf, policy } = register;
  const changes = policyChanges(register);
  return {
    asOf,
    parameters: parametersIn(policy).map((parameter) => ({
      parameter,
      rule: rules[parameter],
      value: policy[parameter],
      since: inForceSince(changes, parameter, asOf),
    })),
    changes: changes.map(({ on, policy: set, parameters }) => ({
      on,
      set: Object.fromEntries(parameters.map((parameter) => [parameter, set[parameter]])),
    })),
  };
};

const policyText = ({ asOf, parameters }: ReturnType<typeof policyDocument>): string => {
  const rows = parameters.map(({ parameter, rule, value, since }) => [
    parameter,
    rule,
    String(value),
    since ?? 'from the start',
  ]);
  return `As of ${asOf}\n\n${textTable(['Parameter', 'Rule', 'Setting', 'Since'], rows)}`;
};

export const policyCommand: Command = {
  name: 'policy',
  usage: 'policy [--as-of DATE]',
  summary: 'print the policy parameters with their rules, and since when each is as it is',
  run: async (args, host) => {
    const given = readArguments(args, { 'as-of': { type: 'string' } }, { least: 0, most: 0, names: '' });
    if (!given.ok) return wrongUse(host, given.error, policyCommand.usage);
    const asOf = readAsOf(given.value.values['as-of'], host.today());
    if (!asOf.ok) return wrongUse(host, asOf.error, policyCommand.usage);
    return await inWorkspace(host, { write: false }, ({ ledger, notices }) => {
      printNotices(host, notices);
      const document = policyDocument(ledger.register(asOf.value));
      return Promise.resolve(printDone(host, document, policyText(document)));
    });
  },
};
