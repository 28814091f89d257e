/** The form that is being filled in, kept while other screens are open, and what was issued last. Never a passphrase. */
import { create } from 'zustand';
import type { CivilDate } from '../../../domain/calendar/civil-date';
import type { Output } from '../../../contract/ipc';
import type { PriceBook } from '../../../domain/catalogue/price-on';
import { emptyDeskForm, type DeskForm, type LotForm } from './desk-form';
import { followLots } from './priced-lots';

/** What stands after an issue. */
export type IssuedFile = Output<'licences.issue'> & {
  readonly partner: string;
  /** LP-6: where the licences went. */
  readonly pool: { readonly id: string; readonly name: string; readonly new: boolean };
  /** Whether they entered this register. */
  readonly taken: boolean;
};

interface DeskState {
  /** `null` until the desk is first opened. */
  readonly form: DeskForm | null;
  /** Whether an issue was tried: from then on every field says what it lacks. */
  readonly tried: boolean;
  readonly touched: ReadonlySet<string>;
  readonly issued: IssuedFile | null;
  /** What the register says of prices. */
  readonly book: PriceBook;
}

const blankDesk: Omit<DeskState, 'book'> = { form: null, tried: false, touched: new Set(), issued: null };

export const useDesk = create<DeskState>(() => ({ ...blankDesk, book: { priceLists: [], products: [] } }));

export const openDesk = (today: CivilDate): void =>
  useDesk.setState(({ form }) => ({ form: form ?? emptyDeskForm(today) }));

export const startForm = (form: DeskForm): void => useDesk.setState({ ...blankDesk, form });

export const knowPrices = ({ priceLists, products }: PriceBook): void =>
  useDesk.setState({ book: { priceLists, products } });

const follow = (book: PriceBook, was: DeskForm, is: DeskForm): DeskForm => ({ ...is, lots: followLots(book, was, is) });

/** `fields` say something of themselves from now on. */
export const changeForm = (part: Partial<DeskForm>): void =>
  useDesk.setState(({ form, touched, book }) =>
    form === null
      ? {}
      : {
          form: follow(book, form, { ...form, ...part }),
          touched: new Set([...touched, ...Object.keys(part)]),
        },
  );

export const changeLot = (index: number, part: Partial<LotForm>): void =>
  useDesk.setState(({ form, touched, book }) =>
    form === null
      ? {}
      : {
          form: follow(book, form, {
            ...form,
            lots: form.lots.map((lot, place) => (place === index ? { ...lot, ...part } : lot)),
          }),
          touched: new Set([...touched, ...Object.keys(part).map((field) => `lots.${index}.${field}`)]),
        },
  );
