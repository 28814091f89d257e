/** The sites feature: sites, EULAs, agreements and assignments as sections and dialogs for the pages of customers and pools. */
export { AgreementDialog } from './agreement-dialog';
export { EndDialog } from './end-dialog';
export { EulaDialog } from './eula-dialog';
export { EulaStateWord, eulaStateText } from './eula-state-word';
export { EulasSection } from './eulas-section';
export { PoolSitesSection } from './pool-sites-section';
export { RowMenu } from './row-menu';
export { SiteDialog } from './site-dialog';
export { SitesSection } from './sites-section';
export { TerritoryWord } from './territory-word';
