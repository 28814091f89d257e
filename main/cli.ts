/** The command line, as a flat list of what it can do. */
import { runInProcess } from './commands/run-in-process';
import { serveCommand } from './commands/serve';
import { simulateCommand } from './commands/simulate';

await runInProcess([simulateCommand, serveCommand], process.argv.slice(2));
