/** Licence servers, their readings and their tokens, as the window asks for them. */
import type { Output, ParsedInput } from '../../contract/ipc';
import { shownCertificateSchema } from '../../contract/usage-messages';
import { done, type Refusal, type Result } from '../../domain/result';
import type { Reading, ServerStatus } from '../../domain/usage/reading';
import { allReadings } from '../licence-servers/all-readings';
import type { UsedLists } from '../licence-servers/read-used';
import type { Capabilities, CapabilityParts } from './capability';

type UsageChannel = Extract<keyof Capabilities, `usage.${string}`>;
type Used = Output<'usage.used'>;

const shownStatus = (status: ServerStatus) => ({
  ...status,
  error: status.error === null ? null : { ...status.error },
});

const instant = (text: string): number => Date.parse(text);

/** The newest reading of the server, or the newest that was taken until then. */
const readingUntil = (readings: readonly Reading[], { purpose, at }: ParsedInput<'usage.used'>): Reading | undefined =>
  readings.findLast(
    (reading) => reading.purpose === purpose && (at === undefined || instant(reading.at) <= instant(at)),
  );

const unknown = (at: string | null, why: Refusal): Used => ({ at, used: null, why: { ...why } });

/** A licence that is used and has no list: what uses it is not known, which is something else than nothing. */
const usedIn = (lists: UsedLists, { at, snapshot }: Reading, licence: string): Used => {
  const list = lists[licence];
  if (list !== undefined) return { at, used: [...list], why: null };
  const isUsed = snapshot.licences.some((figures) => figures.licence === licence && figures.used > 0);
  return isUsed ? unknown(at, { code: 'server/no-list' }) : { at, used: [], why: null };
};

const usedBy = async (
  workspace: CapabilityParts['workspace'],
  asked: ParsedInput<'usage.used'>,
  today: CapabilityParts['today'],
): Promise<Used> => {
  const { usage, ledger } = workspace;
  const readings = allReadings(workspace, today);
  const reading = readingUntil(await readings.of(asked.installation), asked);
  if (reading === undefined) return unknown(null, { code: 'server/no-reading' });
  const lists = await readings.lists(reading);
  if (lists.ok) return usedIn(lists.value, reading, asked.licence);
  const server = ledger
    .register(today())
    .licenceServers.find(
      ({ installation, purpose }) => installation === asked.installation && purpose === asked.purpose,
    );
  const status = server === undefined ? null : await usage.statuses.find(server);
  return unknown(reading.at, reading.used === null ? (status?.noList ?? lists.error) : lists.error);
};

const tried = async (
  { workspace, servers }: CapabilityParts,
  { address, purpose, pin, kept, token: typed }: ParsedInput<'usage.try'>,
): Promise<Result<Output<'usage.try'>>> => {
  const found =
    typed === undefined && kept !== undefined
      ? await workspace.usage.tokens.find({ installation: kept.installation, purpose }, address)
      : done(typed ?? null);
  if (!found.ok) return found;
  const server = { address, pin: pin ?? null, token: found.value };
  const answer = await servers.tryServer({ server, purpose, signal: servers.signal });
  if (answer.ok) return done({ kind: 'answered', snapshot: answer.value });
  const { certificate, ...error } = answer.error;
  const shown = shownCertificateSchema.safeParse(certificate);
  return shown.success ? done({ kind: 'certificate', certificate: shown.data, error }) : answer;
};

export const answerLicenceUsage = (parts: CapabilityParts): Pick<Capabilities, UsageChannel> => {
  const { workspace, servers, today } = parts;
  const { usage } = workspace;
  return {
    'usage.state': async () => {
      const { statuses, latest, tokens, paused } = await servers.state();
      return done({ statuses: statuses.map(shownStatus), latest: [...latest], tokens: [...tokens], paused });
    },
    'usage.readings': async ({ installation }) => {
      const all = allReadings(workspace, today);
      return done({
        readings: [...(await all.of(installation))],
        outages: [...(await all.outages(installation))],
      });
    },
    'usage.used': async (asked) => done(await usedBy(workspace, asked, today)),
    'usage.check': async ({ installation = null }) => {
      const statuses = await servers.check(installation);
      return statuses.ok ? done({ statuses: statuses.value.map(shownStatus) }) : statuses;
    },
    'usage.try': async (input) => servers.refusePaused() ?? (await tried(parts, input)),
    'usage.token': async ({ token, address, ...name }) => {
      const refused = servers.refusePaused();
      if (refused !== null) return refused;
      const kept = token === null ? await usage.tokens.forget(name) : await usage.tokens.keep(name, address, token);
      if (!kept.ok) return kept;
      servers.changed();
      return done({});
    },
  };
};
