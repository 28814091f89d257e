/** The workspace's health, as the window asks for it. */
import type { WorkspaceCheck } from '../../contract/backup-messages';
import { done } from '../../domain/result';
import type { Check } from '../workspace/check-workspace';
import type { Capabilities, CapabilityParts } from './capability';

const shownCheck = ({ findings, ...check }: Check): WorkspaceCheck => ({
  ...check,
  findings: findings.map((finding) => ({ ...finding })),
});

export const answerWorkspaceHealth = ({
  backups,
}: CapabilityParts): Pick<Capabilities, 'workspace.check' | 'workspace.rebuild'> => ({
  'workspace.check': async () => {
    const checked = await backups.health.check();
    return checked.ok ? done({ checks: checked.value.map(shownCheck) }) : checked;
  },
  'workspace.rebuild': async () => {
    const rebuilt = await backups.health.rebuild();
    if (!rebuilt.ok) return rebuilt;
    const { head, documents, pools, conflicts, findings } = rebuilt.value;
    return done({ events: head.count, documents, pools, conflicts, findings: findings.map((each) => ({ ...each })) });
  },
});
