/** The last step of an exchange, as undo takes it: the answer where there is one, else the request. */
import { ACTIVATION_REQUEST_TYP, ACTIVATION_RESPONSE_TYP } from '../../../domain/activation/activation-files';
import type { FileDirection } from '../../../domain/activation/exchanges';
import type { RegisteredExchange } from '../../../domain/ledger/register';
import type { RecordedStep } from '../../stores/undo-store';

const kindOf = (direction: FileDirection): 'file-issued' | 'file-imported' =>
  direction === 'issued' ? 'file-issued' : 'file-imported';

export const lastStepOf = ({ answer, request, ...own }: RegisteredExchange): RecordedStep => {
  if (answer === null) {
    const { event, docId, fileName, direction } = own;
    const on = request.requestedOn;
    return { event, changes: [{ kind: kindOf(direction), on, docId, typ: ACTIVATION_REQUEST_TYP, fileName }] };
  }
  const { event, docId, fileName, direction, response } = answer;
  const on = response.decidedOn;
  return { event, changes: [{ kind: kindOf(direction), on, docId, typ: ACTIVATION_RESPONSE_TYP, fileName }] };
};
