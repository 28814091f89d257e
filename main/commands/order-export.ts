/** `coterm order export ORDER --as text|eml|pdf FILE`: an IDIS order for whoever receives it. */
import { orderForms, recipientSchema, type OrderForm } from '../../contract/mail-messages';
import type { RegisteredInstallationOrder } from '../../domain/installation/registered-installation';
import { foldName } from '../../domain/order/fold-name';
import { done, refuse, type Result } from '../../domain/result';
import { writeAtomically } from '../files/write-atomically';
import type { LedgerDesk } from '../ledger/ledger-desk';
import { writeOrder } from '../mail/write-order';
import { printByInstalledBrowser } from '../print/installed-print';
import { printDone, printRefusal, wrongUse } from './answer';
import type { Command, CommandHost } from './command';
import { inWorkspace } from './in-workspace';
import { printNotices } from './print-notices';
import { readArguments } from './read-arguments';

const isForm = (text: string | undefined): text is OrderForm => orderForms.some((form) => form === text);

/** By its id, else by the buyer's number. Errors: `installation-order/unknown`, `installation-order/which`. */
const findOrder = (
  orders: readonly RegisteredInstallationOrder[],
  given: string,
): Result<RegisteredInstallationOrder> => {
  const byId = orders.find(({ order }) => order === given);
  if (byId !== undefined) return done(byId);
  const [found, another] = orders.filter(({ number }) => foldName(number) === foldName(given));
  if (found === undefined) return refuse('installation-order/unknown', { order: given });
  return another === undefined ? done(found) : refuse('installation-order/which', { number: given });
};

interface Given {
  readonly name: string;
  readonly form: OrderForm;
  readonly file: string;
  readonly to: string;
  readonly force: boolean;
}

const exportOrder = async (ledger: LedgerDesk, host: CommandHost, { name, form, file, to, force }: Given) => {
  const register = ledger.register(host.today());
  const order = findOrder(register.installationOrders, name);
  if (!order.ok) return order;
  const writing = { order: order.value.order, form, to };
  const written = await writeOrder(register, writing, { printPage: printByInstalledBrowser, now: host.now });
  if (!written.ok) return written;
  const saved = await writeAtomically(file, written.value.bytes, { mustBeNew: !force });
  return saved.ok ? done({ order: order.value, sizeBytes: written.value.bytes.length }) : saved;
};

const options = { as: { type: 'string' }, to: { type: 'string' }, force: { type: 'boolean' } } as const;

export const orderExportCommand: Command = {
  name: 'order export',
  usage: 'order export ORDER --as text|eml|pdf FILE [--to ADDRESS] [--force]',
  summary: 'write an IDIS order as plain text, as the draft of a mail, or as a PDF',
  run: async (args, host) => {
    const { usage } = orderExportCommand;
    const given = readArguments(args, options, { least: 2, most: 2, names: 'ORDER FILE' });
    if (!given.ok) return wrongUse(host, given.error, usage);
    const { positionals, values } = given.value;
    const [name = '', file = ''] = positionals;
    const { as: form, to = '', force = false } = values;
    if (!isForm(form)) return wrongUse(host, { code: 'usage/option-value', option: '--as' }, usage);
    if (!recipientSchema.safeParse(to).success)
      return wrongUse(host, { code: 'usage/option-value', option: '--to' }, usage);
    return await inWorkspace(host, { write: false }, async ({ ledger, notices }) => {
      printNotices(host, notices);
      const result = await exportOrder(ledger, host, { name, form, file, to, force });
      if (!result.ok) return printRefusal(host, result.error);
      const { order, sizeBytes } = result.value;
      const document = { order: order.order, number: order.number, as: form, file, sizeBytes };
      return printDone(host, document, `Wrote IDIS order ${order.number} into ${file}.`);
    });
  },
};
