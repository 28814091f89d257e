/** The command line, as a flat list of what it can do. */
import { doctorCommand } from './commands/doctor';
import { importCommand } from './commands/import';
import { poolCommand } from './commands/pool';
import { poolsCommand } from './commands/pools';
import { runInProcess } from './commands/run-in-process';
import { serveCommand } from './commands/serve';
import { simulateCommand } from './commands/simulate';

await runInProcess(
  [simulateCommand, importCommand, poolsCommand, poolCommand, doctorCommand, serveCommand],
  process.argv.slice(2),
);
