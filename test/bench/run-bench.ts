/** Runs one bench by name: `import`, `edit`, `gantt`, `policy`, `rebuild`, `serials` or `startup`, with `--size N` and `--runs N`. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Bench } from './bench';
import { keepReport, reportLines } from './bench-report';
import { browserPath } from './bench-browser';
import { editBench } from './edit-bench';
import { ganttBench } from './gantt-bench';
import { importBench } from './import-bench';
import { loadNow, machineFacts } from './machine-facts';
import { policyBench } from './policy-bench';
import { rebuildBench } from './rebuild-bench';
import { serialsBench } from './serials-bench';
import { startupBench } from './startup-bench';

export const benches: Readonly<Record<string, Bench>> = {
  import: importBench,
  edit: editBench,
  gantt: ganttBench,
  policy: policyBench,
  rebuild: rebuildBench,
  serials: serialsBench,
  startup: startupBench,
};

const say = (line: string): void => {
  process.stdout.write(`${line}\n`);
};

const usage = (): number => {
  say('Which one? npm run bench -- NAME [--size N] [--runs N]');
  for (const [name, { does, size }] of Object.entries(benches)) say(`  ${name.padEnd(8)} ${does} (size ${size})`);
  return 2;
};

const inFolder = async <Value>(work: (folder: string) => Promise<Value>): Promise<Value> => {
  const folder = await mkdtemp(join(tmpdir(), 'coterm-bench-'));
  try {
    return await work(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
};

/** Answers the exit code: 0 when it ran, whatever it found; 2 for wrong use. */
export const runBench = async (given: readonly string[]): Promise<number> => {
  const { values, positionals } = parseArgs({
    args: [...given],
    allowPositionals: true,
    options: { size: { type: 'string' }, runs: { type: 'string' } },
  });
  const bench = benches[positionals[0] ?? ''];
  if (bench === undefined || positionals.length !== 1) return usage();
  const [size, runs] = [Number(values.size ?? bench.size), Number(values.runs ?? 5)];
  const loadBefore = loadNow();
  const result = await inFolder((folder) => bench.run({ size, runs, folder, say }));
  const report = {
    ...result,
    bench: positionals[0] ?? '',
    at: new Date().toISOString(),
    size,
    runs,
    machine: machineFacts(browserPath()),
    loadBefore,
    loadAfter: loadNow(),
  };
  reportLines(report).forEach(say);
  say(`     kept in ${keepReport(report)}`);
  return 0;
};
