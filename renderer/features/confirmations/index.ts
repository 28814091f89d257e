/** What the pages of IDIS orders, installations and files place of this feature; its texts are `confirmations`. */
export { MailCard } from './mail-card';
export { PrintSheet } from './print-sheet';
export { OrderRecipientSection } from './order-recipient-section';
export { RecordConfirmationButton } from './record-confirmation-button';
export { SendOrderMenu } from './send-order-menu';
