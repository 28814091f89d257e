/** Archives a finished pool, or restores it. */
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { draftOf } from '../drafts/draft';
import { ChangeDialog } from './change-dialog';
import type { PoolDialogProps } from './pool-dialog-props';
import { useDraftVerdict } from './use-draft-verdict';

export const ArchiveDialog = ({ register, pool, onClose }: PoolDialogProps) => {
  const { t } = useTranslation('pools');
  const action = pool.archivedOn === null ? 'archive' : 'restore';
  const draft = useMemo(
    () =>
      draftOf({
        kind: pool.archivedOn === null ? 'pool-archived' : 'pool-restored',
        on: register.asOf,
        pool: pool.pool,
      }),
    [pool, register.asOf],
  );
  const verdict = useDraftVerdict(draft, register);
  return (
    <ChangeDialog
      title={t(`${action}.title`)}
      lead={t(`${action}.lead`)}
      draft={draft}
      verdict={verdict}
      today={register.asOf}
      commitLabel={t(`${action}.commitBlank`)}
      onClose={onClose}
    />
  );
};
