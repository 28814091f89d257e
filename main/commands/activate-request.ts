/** `coterm activate request`: writes a site's request for licences of a pool, and records that it was written. */
import { done, refuse, type Result } from '../../domain/result';
import type { ActivationOrder } from '../ledger/request-activation';
import { printDone, printRefusal, wrongUse } from './answer';
import type { Command } from './command';
import { readArguments } from './read-arguments';
import { signingOptions, signingOrder, signInWorkspace } from './sign-in-workspace';

const options = {
  pool: { type: 'string' },
  product: { type: 'string' },
  quantity: { type: 'string' },
  site: { type: 'string' },
  fingerprint: { type: 'string' },
  override: { type: 'string' },
  ...signingOptions,
} as const;

type Given = Readonly<Partial<Record<'pool' | 'product' | 'quantity' | 'site' | 'fingerprint' | 'override', string>>>;

/** Error: `usage/option-value`. */
export const readQuantity = (typed: string): Result<number> =>
  /^[1-9]\d{0,14}$/.test(typed) ? done(Number(typed)) : refuse('usage/option-value', { option: '--quantity' });

/** A reason has words. Error: `usage/option-value`. */
export const readReason = (typed: string | undefined, option: string): Result<string | undefined> => {
  const reason = typed?.trim();
  return reason === '' ? refuse('usage/option-value', { option }) : done(reason);
};

const activationOrder = (given: Given): Result<ActivationOrder> => {
  const { pool, product, quantity, site, fingerprint } = given;
  const missing = (argument: string): Result<never> => refuse('usage/missing-argument', { argument });
  if (pool === undefined || pool === '') return missing('--pool');
  if (product === undefined || product === '') return missing('--product');
  if (quantity === undefined) return missing('--quantity');
  if (site === undefined || site === '') return missing('--site');
  const count = readQuantity(quantity);
  if (!count.ok) return count;
  const override = readReason(given.override, '--override');
  return override.ok
    ? done({ pool, product, quantity: count.value, site, fingerprint, override: override.value })
    : override;
};

export const activateRequestCommand: Command = {
  name: 'activate request',
  usage:
    'activate request --pool P --product X --quantity N --site NAME --key NAME --out FILE [--fingerprint TEXT] [--override REASON] [--passphrase-file FILE] [--force]',
  summary: 'write a request to activate licences of a pool offline',
  run: async (args, host) => {
    const given = readArguments(args, options, { least: 0, most: 0, names: '' });
    if (!given.ok) return wrongUse(host, given.error, activateRequestCommand.usage);
    const order = activationOrder(given.value.values);
    if (!order.ok) return wrongUse(host, order.error, activateRequestCommand.usage);
    const signing = signingOrder(given.value.values);
    if (!signing.ok) return wrongUse(host, signing.error, activateRequestCommand.usage);
    const { out } = signing.value;
    return await signInWorkspace(host, signing.value, async ({ ledger }, writing) => {
      const written = await ledger.activations.request(order.value, writing);
      if (!written.ok) return printRefusal(host, written.error);
      const { docId } = written.value;
      const { pool, product, quantity, site } = order.value;
      const text = `Wrote the request into ${out}: ${quantity} × ${product} of pool ${pool} for ${site}.\n  Document ${docId}`;
      return printDone(host, { file: out, docId, pool, product, quantity, site }, text);
    });
  },
};
