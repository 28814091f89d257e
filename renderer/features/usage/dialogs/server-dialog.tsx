/** Sets a licence server of an installation, or changes the one that is there. */
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import type { CivilDate } from '../../../../domain/calendar/civil-date';
import type { Change } from '../../../../domain/ledger/change';
import type { UsagePurpose } from '../../../../domain/usage/purpose';
import type { RegisteredLicenceServer } from '../../../../domain/usage/usage-book';
import { EntryDialog, errorsOf, unchangedDraft, useEntryForm } from '../../dossier';
import { useHasToken } from '../use-has-token';
import { keepServers } from './keep-servers';
import { fieldsOfServer, isSameServer, readServer, serverChange, tokenOrder, type ServerFields } from './server-draft';
import { ServerFieldset } from './server-fieldset';

interface ServerDialogProps {
  readonly installation: { readonly installation: string; readonly name: string };
  readonly purpose: UsagePurpose;
  /** The one to change; `null` for a new one. */
  readonly server: RegisteredLicenceServer | null;
  readonly today: CivilDate;
  readonly onClose: () => void;
}

/** A new token alone is nothing for the ledger. */
const draftOf = (fields: ServerFields, server: RegisteredLicenceServer | null, change: Change) => {
  const errors = errorsOf(readServer(fields));
  if (errors !== null) return { ok: false, errors } as const;
  if (server === null || !isSameServer(fields, server)) return { ok: true, changes: [change] } as const;
  const isTokenAlone = fields.token.trim() !== '' || fields.forget;
  return isTokenAlone ? ({ ok: true, changes: [] } as const) : unchangedDraft('address');
};

export const ServerDialog = ({ installation, purpose, server, today, onClose }: ServerDialogProps) => {
  const { t } = useTranslation('usage');
  const { installation: id, name } = installation;
  const kept = useHasToken({ installation: id, purpose }) ? { installation: id } : null;
  const toDraft = useCallback(
    (fields: ServerFields) => draftOf(fields, server, serverChange(fields, { installation: id, purpose }, today)),
    [server, id, purpose, today],
  );
  const form = useEntryForm({
    initial: fieldsOfServer(server),
    toDraft,
    commit: (changes, typed) => keepServers(id, changes, [tokenOrder(typed, { installation: id, purpose })]),
    onDone: onClose,
  });
  const { fields, set, errorOf } = form;
  return (
    <EntryDialog
      title={t(`serverDialog.${server === null ? 'set' : 'change'}`, { name, purpose: t(`note.${purpose}`) })}
      lead={t('serverDialog.lead')}
      commitLabel={t('serverDialog.commit')}
      busy={form.busy}
      refusal={form.refusal}
      onSubmit={form.submit}
      onClose={onClose}
    >
      <ServerFieldset isFirst {...{ purpose, fields, set, errorOf, kept }} />
    </EntryDialog>
  );
};
