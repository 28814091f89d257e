/** What other features show of alerts: the lead times of a pool, an installation or a customer, and the settings. */
export { AlertsSettings } from './alerts-settings';
export { LeadTimesDialog } from './lead-times-dialog';
export { LeadTimesSection } from './lead-times-section';
export { scopeOfTask } from './scope-of-task';
