/** Kills Coterm again and again in the middle of its work, and counts what was acknowledged and what of it was lost. */
import { backupScenario } from './backup-scenario';
import { createDice, type Dice } from './dice';
import { editScenario } from './edit-scenario';
import { aGround, leaveGround, type Ground } from './ground';
import { importScenario } from './import-scenario';
import { rebuildScenario } from './rebuild-scenario';
import type { Loop, Scenario } from './scenario';
import type { Death } from './victim';

export const scenarioNames = ['import', 'edit', 'backup', 'rebuild'] as const;
export type ScenarioName = (typeof scenarioNames)[number];

const scenarios: Readonly<Record<ScenarioName, Scenario>> = {
  import: importScenario,
  edit: editScenario,
  backup: backupScenario,
  rebuild: rebuildScenario,
};

export interface TortureOrder {
  /** Kills over all scenarios together. */
  readonly loops: number;
  readonly seed: number;
  readonly only?: ScenarioName | undefined;
  readonly tell?: (progress: TortureProgress) => void;
}

export interface TortureProgress {
  readonly loop: number;
  readonly scenario: ScenarioName;
  readonly stage: string;
  readonly lost: readonly string[];
}

export interface ScenarioCount {
  readonly scenario: ScenarioName;
  readonly loops: number;
  readonly acknowledged: number;
  /** In words; empty when nothing is. */
  readonly lost: readonly string[];
  readonly recovered: number;
  readonly seconds: number;
}

export interface TortureReport {
  readonly seed: number;
  readonly scenarios: readonly ScenarioCount[];
  /** How often a kill hit each stage, most often first. */
  readonly stages: readonly (readonly [stage: string, kills: number])[];
}

/** After so many kills a new workspace is begun. */
const KILLS_PER_GROUND = 25;

/** How far an unhurt run goes, which spreads the deaths over all of it. */
interface Extent {
  steps: number;
  ms: number;
}

/**
 * Two of three die at a step on the disk, half of those with it half done; the rest at any moment. Late deaths are
 * more frequent: the work follows the start.
 */
const aDeath = (dice: Dice, extent: Extent): Death => {
  const place = Math.sqrt(dice.roll());
  if (dice.roll() < 0.33) return { atStep: null, half: false, afterMs: Math.round(place * extent.ms) };
  return { atStep: Math.ceil(place * extent.steps), half: dice.roll() < 0.5, afterMs: null };
};

const neverKilled: Death = { atStep: null, half: false, afterMs: null };

interface Torture {
  readonly scenario: Scenario;
  readonly dice: Dice;
  readonly loops: Loop[];
  ground: Ground;
  seconds: number;
}

const grow = (extent: Extent, { killed }: Loop): void => {
  extent.steps = Math.max(extent.steps, killed.steps);
  extent.ms = Math.max(extent.ms, Math.min(killed.lastedMs, 10_000));
};

const renewGround = async (torture: Torture): Promise<void> => {
  if (torture.loops.length === 0 || torture.loops.length % KILLS_PER_GROUND > 0) return;
  await leaveGround(torture.ground);
  torture.ground = await aGround();
};

/** One that ended by itself before its death is no loop, and says how long such a run is. */
const killOnce = async (torture: Torture, extent: Extent): Promise<Loop> => {
  for (;;) {
    const { scenario, ground, dice } = torture;
    const loop = await scenario.loop(ground, aDeath(dice, extent), dice);
    grow(extent, loop);
    if (loop.killed.killed) return loop;
    if (loop.lost.length > 0) return loop;
  }
};

const countOf = ({ scenario, loops, seconds }: Torture): ScenarioCount => ({
  scenario: scenario.name,
  loops: loops.length,
  acknowledged: loops.reduce((sum, { acknowledged }) => sum + acknowledged, 0),
  lost: loops.flatMap(({ lost }) => lost),
  recovered: loops.reduce((sum, { recovered }) => sum + recovered, 0),
  seconds: Math.round(seconds * 10) / 10,
});

const stagesOf = (tortures: readonly Torture[]): TortureReport['stages'] => {
  const counts = new Map<string, number>();
  for (const { killed } of tortures.flatMap(({ loops }) => loops))
    counts.set(killed.stage, (counts.get(killed.stage) ?? 0) + 1);
  return [...counts].sort(([, one], [, other]) => other - one);
};

const torment = async (torture: Torture, kills: number, order: TortureOrder): Promise<void> => {
  const startedMs = performance.now();
  const { scenario, ground, dice } = torture;
  const extent: Extent = { steps: 1, ms: 1 };
  grow(extent, await scenario.loop(ground, neverKilled, dice));
  while (torture.loops.length < kills) {
    await renewGround(torture);
    const loop = await killOnce(torture, extent);
    torture.loops.push(loop);
    order.tell?.({ loop: torture.loops.length, scenario: scenario.name, stage: loop.killed.stage, lost: loop.lost });
  }
  torture.seconds = (performance.now() - startedMs) / 1000;
  await leaveGround(torture.ground);
};

/** The command line has to be built (`out/main/cli.js`), and the window for `edit`. */
export const runTorture = async (order: TortureOrder): Promise<TortureReport> => {
  const names = order.only === undefined ? scenarioNames : [order.only];
  const tortures: Torture[] = [];
  for (const [index, name] of names.entries()) {
    const kills = Math.floor(order.loops / names.length) + (index < order.loops % names.length ? 1 : 0);
    const dice = createDice(order.seed + index);
    const torture: Torture = { scenario: scenarios[name], dice, loops: [], ground: await aGround(), seconds: 0 };
    tortures.push(torture);
    await torment(torture, kills, order);
  }
  return { seed: order.seed, scenarios: tortures.map(countOf), stages: stagesOf(tortures) };
};
