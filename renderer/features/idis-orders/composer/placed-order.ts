/** The changes with which a composed order is placed: a new installation comes with it, as one step. */
import type { CivilDate } from '../../../../domain/calendar/civil-date';
import type { InstallationOrderLine } from '../../../../domain/installation/installation-order-change';
import type { Change, ChangeOf } from '../../../../domain/ledger/change';
import { parsePrice } from '../../../ui/parse-price';
import type { ComposerForm } from './composer-form';
import { typedQuantity, type ComposedOrder } from './composed-order';

/** A text that is empty says nothing. */
const said = <Name extends string>(name: Name, text: string): Partial<Record<Name, string>> =>
  text.trim() === '' ? {} : ({ [name]: text.trim() } as Record<Name, string>);

const linesOf = ({ lines, installationIs, isPriced, currency }: ComposerForm): InstallationOrderLine[] =>
  lines.map((line) => {
    const unitPrice = isPriced ? parsePrice(line.unitPrice, currency) : null;
    return {
      part: line.part,
      quantity: typedQuantity(line) ?? 0,
      ...(line.replaces === '' || installationIs === 'new' ? {} : { replaces: line.replaces }),
      ...(unitPrice === null ? {} : { unitPrice }),
    };
  });

const createdInstallation = (form: ComposerForm, on: CivilDate, id: string): ChangeOf<'installation-created'> => ({
  kind: 'installation-created',
  on,
  installation: id,
  name: form.name.trim(),
  ...said('customer', form.customer),
  ...said('site', form.site),
});

export interface PlacedOrder {
  readonly order: string;
  readonly changes: readonly Change[];
}

/** For a form whose checks are all passed. */
export const placedOrder = (form: ComposerForm, { asked, territory }: ComposedOrder): PlacedOrder => {
  const { on } = asked;
  const order = crypto.randomUUID();
  const installation = form.installation === '' ? crypto.randomUUID() : form.installation;
  const placed: ChangeOf<'installation-order-placed'> = {
    kind: 'installation-order-placed',
    on,
    order,
    number: form.number.trim(),
    installation,
    installationIs: asked.installationIs,
    serials: [...asked.serials],
    lines: linesOf(form),
    ...said('partner', form.partner),
    ...said('territory', territory),
    ...said('override', form.override),
    ...said('contact', form.contact),
    ...said('note', form.note),
  };
  const created = form.installation === '' ? [createdInstallation(form, on, installation)] : [];
  return { order, changes: [...created, placed] };
};
