/** What the host says of licence servers, as this window knows it: asked for when the host has news, one question at a time. */
import { create } from 'zustand';
import type { UsageState } from '../../contract/usage-messages';
import type { Refusal } from '../../domain/result';
import { desktop, watchConnection } from '../desktop';

interface Usage {
  /** `null` until the host has said it. */
  readonly state: UsageState | null;
  readonly error: Refusal | null;
}

export const useUsage = create<Usage>(() => ({ state: null, error: null }));

interface OfServer {
  readonly installation: string;
  readonly purpose: string;
}

/** What was compared once is not written out again. */
const texts = new WeakMap<object, string>();

const textOf = (each: object): string => {
  const text = texts.get(each) ?? JSON.stringify(each);
  texts.set(each, text);
  return text;
};

/** What says the same as before is the same object as before, so that only what is another is drawn again. */
const kept = <Each extends OfServer>(before: readonly Each[], now: readonly Each[]): readonly Each[] => {
  const known = new Map(before.map((each) => [`${each.purpose} ${each.installation}`, each]));
  return now.map((each) => {
    const earlier = known.get(`${each.purpose} ${each.installation}`);
    return earlier !== undefined && textOf(earlier) === textOf(each) ? earlier : each;
  });
};

const take = (now: UsageState): void =>
  useUsage.setState(({ state }) => ({
    error: null,
    state: {
      ...now,
      statuses: [...kept(state?.statuses ?? [], now.statuses)],
      latest: [...kept(state?.latest ?? [], now.latest)],
    },
  }));

const ask = async (): Promise<void> => {
  const answer = await desktop.invoke('usage.state', {});
  if (answer.ok) take(answer.value);
  else useUsage.setState({ error: answer.error });
};

/** Milliseconds between two questions while there is ever more news. */
const PAUSE = 250;

let underWay: Promise<void> | null = null;
let isAsked = false;

const run = async (): Promise<void> => {
  isAsked = false;
  await ask();
  if (!isAsked) return;
  await new Promise((resolve) => setTimeout(resolve, PAUSE));
  await run();
};

/** Ends when the window knows what the host knew when this was called. */
export const refreshUsage = (): Promise<void> => {
  isAsked = underWay !== null;
  underWay ??= run().finally(() => {
    underWay = null;
  });
  return underWay;
};

/** From now on the window follows the host; returns what ends it. */
export const followUsage = (): (() => void) => {
  const end = [
    desktop.subscribe('usage.changed', () => void refreshUsage()),
    watchConnection((connected) => {
      if (connected) void refreshUsage();
    }),
  ];
  void refreshUsage();
  return () => end.forEach((each) => each());
};
