/** What a window may ask for of documents that go out. */
import type { ValidInputs } from './listening-host';

export const writingInputs: Pick<ValidInputs, 'installation-orders.write' | 'quotes.write'> = {
  'installation-orders.write': [
    { order: 'IO1', form: 'eml', to: 'sales@idis.example' },
    { order: 'IO1', form: 'text', to: '' },
  ],
  'quotes.write': [
    { quote: 'Q1', form: 'eml', to: 'anna@port.example' },
    { quote: 'Q1', form: 'pdf', to: '' },
  ],
};
