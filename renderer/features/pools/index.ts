/** The pools feature: its list and its pages, under one screen of the frame, and what the list of transfers needs of it. */
export { ReceiveDialog } from './dialogs/receive-dialog';
export { PoolsScreens } from './pools-screens';
export { useTransitLotsText } from './use-transit-lots-text';
export { useWritable } from './use-writable';
