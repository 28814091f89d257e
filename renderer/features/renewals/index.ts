/** The renewals feature: what ends, drawn and counted, under one screen of the frame. */
export { RenewalsScreens } from './renewals-screens';
