/** Everything that can be done from anywhere: the command palette, the shortcuts and the menu all read this list. */
import { navigate } from 'wouter/use-hash-location';
import { chooseFiles, chooseMail, chooseRegister, chooseSnapshot } from './choose-files';
import { redoLast, undoLast } from './apply-change';
import { paths } from './paths';
import { checkServers } from './check-servers';
import { isSampleShown, loadSample, removeSample } from './sample';
import { mayRecord } from '../../domain/profile/profile';
import { keptFromBy, useAppInfo } from '../stores/app-info-store';
import { useAppearance } from '../stores/appearance-store';
import { useFrame } from '../stores/frame-store';

export type ActionName =
  | 'search'
  | 'openFile'
  | 'importRegister'
  | 'importSnapshot'
  | 'openMail'
  | 'undo'
  | 'redo'
  | 'shortcuts'
  | 'goOverview'
  | 'goPools'
  | 'goTransfers'
  | 'goSerials'
  | 'goOrders'
  | 'goActivations'
  | 'goCustomers'
  | 'goSites'
  | 'goAgreements'
  | 'goFiles'
  | 'goKeys'
  | 'goDesk'
  | 'goUsage'
  | 'goUsageSupport'
  | 'newUsage'
  | 'checkServers'
  | 'goRenewals'
  | 'goPipeline'
  | 'goForecast'
  | 'goIdle'
  | 'goQuotes'
  | 'newQuote'
  | 'goSupport'
  | 'goCatalogue'
  | 'goSettings'
  | 'goAlerts'
  | 'newRelease'
  | 'newProduct'
  | 'newPart'
  | 'newLevels'
  | 'newPriceList'
  | 'newPool'
  | 'newOrder'
  | 'newInstallationOrder'
  | 'goInstallationOrders'
  | 'newInstallation'
  | 'whatIf'
  | 'newKey'
  | 'newIssuer'
  | 'issue'
  | 'loadSample'
  | 'removeSample'
  | 'light'
  | 'dark'
  | 'system';

export interface Action {
  readonly name: ActionName;
  /** `mod+shift+z`: `mod` is Ctrl, on a Mac the command key. */
  readonly shortcut?: string;
  /** What other programs have taught for the same; it works and is not shown. */
  readonly alsoBy?: string;
  /** Also works while a field has the focus. */
  readonly inFields?: boolean;
  /** Whether it can be done at the moment; always where nothing is said. */
  readonly isOffered?: () => boolean;
  readonly run: () => void;
}

/** Not where another Coterm writes, nor for a profile that only reads. */
const changesRegister = (): boolean => keptFromBy(useAppInfo.getState().info) === null;

/** Sales quotes too. */
const quotesRenewals = (): boolean => {
  const { info } = useAppInfo.getState();
  return keptFromBy(info) === null || (keptFromBy(info) === 'sales' && mayRecord('sales', 'quote-made'));
};

const go = (path: string) => (): void => navigate(path);

export const actions: readonly Action[] = [
  { name: 'search', shortcut: 'mod+k', inFields: true, run: () => useFrame.getState().open('palette') },
  { name: 'openFile', shortcut: 'mod+o', inFields: true, run: chooseFiles },
  { name: 'importRegister', isOffered: changesRegister, run: chooseRegister },
  { name: 'importSnapshot', isOffered: changesRegister, run: chooseSnapshot },
  { name: 'openMail', run: chooseMail },
  { name: 'undo', shortcut: 'mod+z', run: () => void undoLast() },
  { name: 'redo', shortcut: 'mod+shift+z', alsoBy: 'mod+y', run: () => void redoLast() },
  { name: 'newPool', shortcut: 'mod+shift+p', isOffered: changesRegister, run: go(paths.newPool) },
  { name: 'newOrder', isOffered: changesRegister, run: go(paths.newOrder) },
  { name: 'newInstallationOrder', isOffered: changesRegister, run: go(paths.newInstallationOrder) },
  { name: 'newInstallation', isOffered: changesRegister, run: go(paths.newInstallation) },
  { name: 'newUsage', isOffered: changesRegister, run: go(paths.newUsage) },
  { name: 'checkServers', run: () => void checkServers() },
  { name: 'whatIf', run: go(paths.whatIf) },
  { name: 'issue', isOffered: changesRegister, run: go(paths.desk) },
  { name: 'newKey', isOffered: changesRegister, run: go(paths.newKey) },
  { name: 'newIssuer', isOffered: changesRegister, run: go(paths.newIssuer) },
  { name: 'goOverview', shortcut: 'alt+1', run: go(paths.overview) },
  { name: 'goPools', shortcut: 'alt+2', run: go(paths.pools) },
  { name: 'goTransfers', shortcut: 'alt+3', run: go(paths.transfers) },
  { name: 'goFiles', shortcut: 'alt+4', run: go(paths.files) },
  { name: 'goKeys', shortcut: 'alt+5', run: go(paths.keys) },
  { name: 'goDesk', shortcut: 'alt+6', run: go(paths.desk) },
  { name: 'goUsage', shortcut: 'alt+0', run: go(paths.usage) },
  { name: 'goUsageSupport', run: go(paths.usageSupport) },
  { name: 'goRenewals', run: go(paths.renewals) },
  { name: 'goPipeline', run: go(paths.renewalsPipeline) },
  { name: 'goForecast', run: go(paths.renewalsForecast) },
  { name: 'goIdle', run: go(paths.renewalsIdle) },
  { name: 'goQuotes', run: go(paths.quotes) },
  { name: 'newQuote', isOffered: quotesRenewals, run: go(paths.newQuote) },
  { name: 'goSupport', run: go(paths.support) },
  { name: 'goCatalogue', run: go(paths.catalogue) },
  { name: 'newRelease', isOffered: changesRegister, run: go(paths.launchRelease) },
  { name: 'newProduct', isOffered: changesRegister, run: go(paths.newProduct) },
  { name: 'newPart', isOffered: changesRegister, run: go(paths.newPart) },
  { name: 'newLevels', isOffered: changesRegister, run: go(paths.newLevels) },
  { name: 'newPriceList', isOffered: changesRegister, run: go(paths.newPriceList) },
  { name: 'goSettings', shortcut: 'mod+,', run: go(paths.settings) },
  { name: 'goAlerts', run: go(paths.alerts) },
  { name: 'goSerials', run: go(paths.serials) },
  { name: 'goOrders', shortcut: 'alt+8', run: go(paths.orders) },
  { name: 'goInstallationOrders', run: go(paths.installationOrders) },
  { name: 'goCustomers', shortcut: 'alt+7', run: go(paths.customers) },
  { name: 'goSites', run: go(paths.sites) },
  { name: 'goAgreements', run: go(paths.agreements) },
  { name: 'goActivations', shortcut: 'alt+9', run: go(paths.activations) },
  { name: 'loadSample', isOffered: () => !isSampleShown(), run: () => void loadSample() },
  { name: 'removeSample', isOffered: isSampleShown, run: () => void removeSample() },
  { name: 'light', run: () => useAppearance.getState().setScheme('light') },
  { name: 'dark', run: () => useAppearance.getState().setScheme('dark') },
  { name: 'system', run: () => useAppearance.getState().setScheme('auto') },
  { name: 'shortcuts', shortcut: '?', run: () => useFrame.getState().open('shortcuts') },
];

export const runAction = (name: ActionName): void => actions.find((action) => action.name === name)?.run();
