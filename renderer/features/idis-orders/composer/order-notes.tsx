/** What follows from the order: a serial to come, one that changes or stays, and what belongs to the subscription. */
import { useTranslation } from 'react-i18next';
import type { OrderNote } from '../../../../domain/installation/order-notes';
import { Note } from '../../../ui/note';
import { RuleChip } from '../../../ui/rule-chip';

/** Packs and maintenance stand beside the lines and the checks already. */
const said: ReadonlySet<string> = new Set(['pack', 'maintenance']);

export const OrderNotes = ({ notes }: { readonly notes: readonly OrderNote[] }) => {
  const { t } = useTranslation('idisOrders');
  return (
    <>
      {notes
        .filter(({ note }) => !said.has(note))
        .map((note, index) => (
          <Note key={index}>
            {t(`notes.${note.note}`, { ...note })} <RuleChip id={note.rule} />
          </Note>
        ))}
    </>
  );
};
