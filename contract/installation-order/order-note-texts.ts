/** What follows from an order in words, for the command line and the screens: `{{fact}}` is filled in from the note. */
import type { OrderNoteCode } from '../../domain/installation/order-notes';

export const orderNoteTexts: Record<OrderNoteCode, string> = {
  'serial-comes': 'The vendor generates the {{kind}} serial and confirms it; record it from the confirmation.',
  'serial-stays': 'The {{kind}} serial stays {{serial}}; a revised confirmation follows.',
  'serial-changes':
    'After this order the vendor issues a new {{kind}} serial, number {{nth}}. Record it from the confirmation.',
  pack: '{{quantity}} × {{part}} is counted as {{contents}}.',
  maintenance: 'Maintenance is part of the subscription: {{parts}}.',
};
