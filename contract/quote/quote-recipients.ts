/** To whom a quote can be mailed: people kept with its customer and with its pools, whose address mail programs take. */
import type { Register } from '../../domain/ledger/register';
import { isSameName } from '../../domain/order/fold-name';
import type { RegisteredQuote } from '../../domain/quote/registered-quote';
import { recipientSchema } from '../mail-messages';

export interface QuoteRecipient {
  readonly name: string;
  readonly email: string;
}

type Contacts = Pick<Register, 'contacts'>;
type Quoted = Pick<RegisteredQuote, 'customer' | 'contact' | 'pools'>;

const isAddress = (email: string): boolean => email !== '' && recipientSchema.safeParse(email).success;

/** Whom the quote names stands first, then the customer's people, then those of its pools; each address once. */
export const quoteRecipients = (
  { contacts }: Contacts,
  { customer, contact, pools }: Quoted,
): readonly QuoteRecipient[] => {
  const ofCustomer = contacts.filter(({ subject }) => subject.kind === 'customer' && subject.customer === customer);
  const ofPools = contacts.filter(
    ({ subject }) => subject.kind === 'pool' && pools.some(({ pool }) => pool === subject.pool),
  );
  const all = [...ofCustomer, ...ofPools].map(({ name, email }) => ({ name, email: email.trim() }));
  const isNamed = ({ name }: QuoteRecipient): boolean => contact !== '' && isSameName(name, contact);
  const inOrder = [...all.filter(isNamed), ...all.filter((each) => !isNamed(each))];
  return inOrder.filter(
    ({ email }, place) => isAddress(email) && inOrder.findIndex((each) => isSameName(each.email, email)) === place,
  );
};

/** Whom it goes to where nobody is asked: whom it names, else the only one; `null` where that is not clear. */
export const namedRecipient = (register: Contacts, quote: Quoted): QuoteRecipient | null => {
  const [first, ...others] = quoteRecipients(register, quote);
  if (first === undefined) return null;
  const isNamed = quote.contact !== '' && isSameName(first.name, quote.contact);
  return isNamed || (others.length === 0 && quote.contact === '') ? first : null;
};
