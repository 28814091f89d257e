/** The pools feature: its list and its pages, under one screen of the frame, and what transfers and customers need of it. */
export { DaysLeftText } from './days-left-text';
export { ChangeDialog } from './dialogs/change-dialog';
export { DateEntry } from './dialogs/date-entry';
export { ReceiveDialog } from './dialogs/receive-dialog';
export { TextEntry } from './dialogs/text-entry';
export { useChangeForm, type ChangeForm } from './dialogs/use-change-form';
export { useDraftVerdict } from './dialogs/use-draft-verdict';
export { draftOf, type Draft } from './drafts/draft';
export { readAll, readDate, readMonths } from './drafts/read-fields';
export { foldText } from './fold-text';
export { GeneralHistory } from './general-history';
export { policyParameters, useSettingWords } from './page/policy-parameters';
export { toPoolRow, type PoolRow } from './pool-row';
export { PoolStateWord } from './pool-state-word';
export { PoolsScreens } from './pools-screens';
export { SsedText } from './ssed-text';
export { useTransitLotsText } from './use-transit-lots-text';
export { useWritable } from './use-writable';
