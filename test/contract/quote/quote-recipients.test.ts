import { describe, expect, it } from 'vitest';
import { namedRecipient, quoteRecipients } from '../../../contract/quote/quote-recipients';
import { aboutCustomer, aboutPool } from '../../../domain/customer/subject';
import { accepted, aHistory } from '../../builders/ledger-history';
import { poolSteps } from '../../builders/renewal-steps';

const person = (contact: string, email: string, subject: unknown = aboutCustomer('Port')) => ({
  kind: 'contact-added',
  on: '2025-01-01',
  subject,
  contact,
  name: contact,
  ...(email === '' ? {} : { email }),
});
const quoted = (contact = '') => ({
  customer: 'Port',
  contact,
  pools: [{ pool: 'A', years: 0, from: '2025-01-01' as never }],
});
const registerWith = (...people: readonly Readonly<Record<string, unknown>>[]) => {
  const history = aHistory();
  accepted(history.record(...poolSteps(), ...poolSteps('B', { customer: 'Mall' }), ...people));
  return history.register();
};

describe('Whom a quote is mailed to', () => {
  it('are the people of its customer, then of its pools, each address once; whom it names stands first', () => {
    const register = registerWith(
      person('Bo', 'bo@port.example'),
      person('Anna', ' anna@port.example '),
      person('Dee', 'dee@port.example', aboutPool('A')),
      person('Bo again', 'BO@port.example', aboutPool('A')),
      person('Eve', 'eve@mall.example', aboutPool('B')),
      person('Fay', 'fay@mall.example', aboutCustomer('Mall')),
    );
    const names = (contact?: string) => quoteRecipients(register, quoted(contact)).map(({ name }) => name);
    expect(names()).toEqual(['Bo', 'Anna', 'Dee']);
    expect(names(' anna')).toEqual(['Anna', 'Bo', 'Dee']);
    expect(quoteRecipients(register, quoted('Anna'))[0]?.email).toBe('anna@port.example');
  });

  it('is nobody whose address no mail program takes', () => {
    const register = registerWith(person('Bo', ''), person('Cy', 'cy at port'), person('Dee', 'a@b.c, evil@x.example'));
    expect(quoteRecipients(register, quoted())).toEqual([]);
    expect(namedRecipient(register, quoted())).toBe(null);
  });

  it('is whom it names, or the only one; nobody is guessed', () => {
    const one = registerWith(person('Bo', 'bo@port.example'));
    expect(namedRecipient(one, quoted())?.name).toBe('Bo');
    expect(namedRecipient(one, quoted('Somebody else'))).toBe(null);
    const two = registerWith(person('Bo', 'bo@port.example'), person('Anna', 'anna@port.example'));
    expect(namedRecipient(two, quoted())).toBe(null);
    expect(namedRecipient(two, quoted('Anna'))?.name).toBe('Anna');
  });
});
