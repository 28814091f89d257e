/** What the window has to know of the host and the workspace that it shows. */
import { done } from '../../domain/result';
import type { Capability, CapabilityParts } from './capability';

type Notice = { code: string; facts: Record<string, unknown> };

/** Key files that hold no key are said, not passed over: their owner may be waiting for them. */
const keyNotices = async ({ workspace }: CapabilityParts): Promise<Notice[]> => {
  const list = await workspace.keys.list();
  if (list.ok) return list.value.damaged.map((name) => ({ code: 'key/damaged', facts: { name } }));
  const { code, ...facts } = list.error;
  return [{ code, facts }];
};

export const answerAppInfo =
  (parts: CapabilityParts): Capability<'app.info'> =>
  async () => {
    const { workspace, workspaceKind, sample, profile, host, version, platform, today } = parts;
    const told = [...workspace.notices, ...(workspaceKind === 'own' ? sample.notices : [])];
    const opened = told.map(({ code, facts }) => ({ code, facts: { ...facts } }));
    return done({
      version,
      host,
      platform,
      workspace: workspace.id,
      workspaceKind,
      today: today(),
      device: workspace.device,
      devices: [...workspace.deviceNames].map(([kid, name]) => ({ kid, name })),
      readOnly: workspace.readOnly,
      profile: profile.chosen(),
      notices: [...opened, ...(await keyNotices(parts))],
    });
  };
