/** The pools feature: its list and its pages, under one screen of the frame, and what transfers and customers need of it. */
export { DaysLeftText } from './days-left-text';
export { ReceiveDialog } from './dialogs/receive-dialog';
export { foldText } from './fold-text';
export { toPoolRow, type PoolRow } from './pool-row';
export { PoolStateWord } from './pool-state-word';
export { PoolsScreens } from './pools-screens';
export { SsedText } from './ssed-text';
export { useTransitLotsText } from './use-transit-lots-text';
export { useWritable } from './use-writable';
