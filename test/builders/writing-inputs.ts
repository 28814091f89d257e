/** What a window may ask for of documents that go out. */
import type { ValidInputs } from './listening-host';

export const writingInputs: Pick<ValidInputs, 'installation-orders.write' | 'quotes.write' | 'tables.print'> = {
  'installation-orders.write': [
    { order: 'IO1', form: 'eml', to: 'sales@idis.example' },
    { order: 'IO1', form: 'text', to: '' },
  ],
  'quotes.write': [
    { quote: 'Q1', form: 'eml', to: 'anna@port.example' },
    { quote: 'Q1', form: 'pdf', to: '' },
  ],
  'tables.print': [
    {
      title: 'Renewals',
      lead: ['As of 12 Mar 2025. 1 row.', 'Customer: Port'],
      columns: [
        { title: 'Pool', end: false },
        { title: 'Licences', end: true },
      ],
      rows: [['Harbour', '62']],
    },
  ],
};
