/** IDIS orders that go out and confirmations that come in, as the window asks for them. */
import { done } from '../../domain/result';
import { writeOrder } from '../mail/write-order';
import type { Capabilities, CapabilityParts } from './capability';

type Answers = Pick<Capabilities, 'mails.read' | 'confirmations.record' | 'installation-orders.write'>;

export const answerInstallationOrders = ({ workspace, today, printPage, now }: CapabilityParts): Answers => ({
  'mails.read': ({ bytes }) => workspace.ledger.confirmations.read(bytes),
  'confirmations.record': (draft) => workspace.ledger.confirmations.record(draft),
  'installation-orders.write': async (writing) => {
    const written = await writeOrder(workspace.ledger.register(today()), writing, { printPage, now });
    return written.ok ? done(written.value) : written;
  },
});
