/** Tells of files that go to and fro: what the others send is signed with their keys, and taken as any file is. */
import type { Exchanging, Outcome } from './exchanging';
import { answer, ask, askBack } from './tell-activations';
import { arrive, countersign, release } from './tell-transfers';
import type { DatedExchange } from './told-exchange';

export const tellExchange = (telling: Exchanging, { on, told }: DatedExchange): Outcome => {
  switch (told.does) {
    case 'ask':
      return ask(telling, told, on);
    case 'ask-back':
      return askBack(telling, told);
    case 'answer':
      return answer(telling, told, on);
    case 'release':
      return release(telling, told, on);
    case 'countersign':
      return countersign(telling, told);
    case 'arrive':
      return arrive(telling, told, on);
  }
};
