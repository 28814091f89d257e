/** Finds the browser host that serves a workspace already. */
import { addressWith, originOf } from './address';
import { readInstance } from './instance-file';
import { askForTicket } from './instance-proof';

export interface RunningHost {
  readonly port: number;
  /** For people: the address that the first start printed. */
  readonly address: string;
  /** For the list of processes: good once. */
  readonly ticketAddress: string;
}

/** `null` when nobody serves the folder, or whoever has the port now cannot prove to. */
export const findRunningHost = async (workspaceFolder: string): Promise<RunningHost | null> => {
  const instance = await readInstance(workspaceFolder);
  if (instance === null) return null;
  const ticket = await askForTicket(originOf(instance.port), instance.token);
  if (ticket === null) return null;
  const { port, token } = instance;
  return { port, address: addressWith(port, token), ticketAddress: addressWith(port, ticket) };
};
