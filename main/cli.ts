/** The command line, as a flat list of what it can do. */
import { activateAcceptCommand } from './commands/activate-accept';
import { activateAnswerCommand } from './commands/activate-answer';
import { activateRequestCommand } from './commands/activate-request';
import { activateReturnCommand } from './commands/activate-return';
import { backupCommand } from './commands/backup';
import { renewalsCommand } from './commands/renewals';
import { customersCommand } from './commands/customers';
import { doctorCommand } from './commands/doctor';
import { documentsListCommand } from './commands/documents-list';
import { documentsSaveCommand } from './commands/documents-save';
import { goalSeekCommand } from './commands/goal-seek';
import { ilfInspectCommand } from './commands/ilf-inspect';
import { ilfIssueCommand } from './commands/ilf-issue';
import { ilfVerifyCommand } from './commands/ilf-verify';
import { importCommand } from './commands/import';
import { keyExportCommand } from './commands/key-export';
import { keyListCommand } from './commands/key-list';
import { keyNewCommand } from './commands/key-new';
import { licenceStatusServeCommand } from './commands/licence-status-serve';
import { licenceStatusSignCommand } from './commands/licence-status-sign';
import { orderCheckCommand } from './commands/order-check';
import { orderExportCommand } from './commands/order-export';
import { policyCommand } from './commands/policy';
import { poolCommand } from './commands/pool';
import { poolsCommand } from './commands/pools';
import { purchaseOrdersCommand } from './commands/purchase-orders';
import { quoteCommand } from './commands/quote';
import { quotesCommand } from './commands/quotes';
import { rebuildCommand } from './commands/rebuild';
import { recordCommand } from './commands/record';
import { registerImportCommand } from './commands/register-import';
import { restoreCommand } from './commands/restore';
import { runInProcess } from './commands/run-in-process';
import { serialsCommand } from './commands/serials';
import { serversCheckCommand } from './commands/servers-check';
import { serveCommand } from './commands/serve';
import { simulateCommand } from './commands/simulate';
import { supportCommand } from './commands/support';
import { sitesCommand } from './commands/sites';
import { trustAddCommand } from './commands/trust-add';
import { trustListCommand } from './commands/trust-list';
import { transferReleaseCommand } from './commands/transfer-release';
import { transferAcceptCommand, transferConfirmCommand } from './commands/transfer-sign';
import { trustRemoveCommand, trustRevokeCommand } from './commands/trust-remove';
import { usageCommand } from './commands/usage';
import { usageImportCommand } from './commands/usage-import';

const commands = [
  simulateCommand,
  ilfIssueCommand,
  ilfVerifyCommand,
  ilfInspectCommand,
  keyNewCommand,
  keyListCommand,
  keyExportCommand,
  trustAddCommand,
  trustListCommand,
  trustRemoveCommand,
  trustRevokeCommand,
  transferReleaseCommand,
  transferAcceptCommand,
  transferConfirmCommand,
  importCommand,
  registerImportCommand,
  poolsCommand,
  poolCommand,
  recordCommand,
  goalSeekCommand,
  customersCommand,
  renewalsCommand,
  sitesCommand,
  purchaseOrdersCommand,
  quotesCommand,
  quoteCommand,
  serialsCommand,
  serversCheckCommand,
  orderCheckCommand,
  orderExportCommand,
  policyCommand,
  supportCommand,
  documentsListCommand,
  documentsSaveCommand,
  activateRequestCommand,
  activateAnswerCommand,
  activateAcceptCommand,
  activateReturnCommand,
  backupCommand,
  restoreCommand,
  doctorCommand,
  rebuildCommand,
  serveCommand,
  usageImportCommand,
  usageCommand,
  licenceStatusServeCommand,
  licenceStatusSignCommand,
];

await runInProcess(commands, process.argv.slice(2));
