/** Tables on paper, as the window asks for them. */
import { done } from '../../domain/result';
import { tablePage } from '../print/table-page';
import type { Capabilities, CapabilityParts } from './capability';

type Answers = Pick<Capabilities, 'tables.print'>;

export const answerTables = ({ printPage }: CapabilityParts): Answers => ({
  'tables.print': async (table) => {
    const printed = await printPage(tablePage(table));
    return printed.ok ? done({ bytes: printed.value }) : printed;
  },
});
