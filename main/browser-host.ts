/** The browser host on its own, as `npm start` runs it: `coterm serve` and nothing else. */
import { runInProcess } from './commands/run-in-process';
import { serveCommand } from './commands/serve';

await runInProcess([serveCommand], [serveCommand.name, ...process.argv.slice(2)]);
