/** What can be done with a transfer that was dropped: import its signatures, accept it into a pool, or confirm it. */
import { useEffect, useState } from 'react';
import { Button, PasswordInput, Select } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { FilePreview, OwnKey } from '../../../contract/ipc';
import type { Refusal } from '../../../domain/result';
import { requiredKey, TRANSFER_TYP } from '../../../domain/transfer/transfer-file';
import { acceptStep } from '../../app/apply-change';
import { refreshKeyRing, useKeyRing } from '../../app/key-ring';
import { useRegister } from '../../db/use-register';
import { desktop } from '../../desktop';
import { dismissFile, type IncomingFile } from '../../stores/incoming-files-store';
import { RefusalCard } from '../../ui/refusal-card';
import { saveBytes } from '../../ui/save-bytes';
import { importFile } from './previews-store';

interface TransferFootProps {
  readonly file: IncomingFile;
  readonly preview: FilePreview;
}

/** The key that the transfer asks for; a desk confirms with any key that is trusted here as an issuer's. */
const signingKey = ({ signed, transfer }: FilePreview, keys: readonly OwnKey[]): OwnKey | undefined => {
  if (signed?.typ !== TRANSFER_TYP) return undefined;
  const required = requiredKey(signed.payload, transfer === 'accept' ? 'accept' : 'issuer');
  return keys.find(({ kid, trusted }) => (required === undefined ? trusted : kid === required));
};

const useSigning = ({ file, preview }: TransferFootProps, key: OwnKey | undefined) => {
  const { register } = useRegister();
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [busy, setBusy] = useState(false);
  const sign = async (pool: string | null, passphrase: string): Promise<void> => {
    const handle = preview.preview;
    if (handle === null || key === undefined || register === null) return;
    const by = { preview: handle, key: key.name, ...(passphrase === '' ? {} : { passphrase }) };
    setBusy(true);
    const answer =
      pool === null
        ? await desktop.invoke('transfers.confirm', by)
        : await desktop.invoke('transfers.accept', { ...by, pool, on: register.asOf });
    setBusy(false);
    if (!answer.ok) return setRefusal(answer.error);
    await acceptStep(answer);
    saveBytes(answer.value.fileName, new Uint8Array(answer.value.bytes));
    dismissFile(file.id);
  };
  return { sign, busy, refusal };
};

export const TransferFoot = (props: TransferFootProps) =>
  props.preview.transfer === 'import' ? <ImportFoot file={props.file} /> : <SignFoot {...props} />;

const ImportFoot = ({ file }: { readonly file: IncomingFile }) => {
  const { t } = useTranslation('files');
  return (
    <div className="card-foot">
      <span className="muted">{t('signed.importHint')}</span>
      <span className="spacer" />
      <Button variant="filled" onClick={() => void importFile(file.id)}>
        {t('signed.import')}
      </Button>
    </div>
  );
};

const SignFoot = (props: TransferFootProps) => {
  const { t } = useTranslation('files');
  const { register } = useRegister();
  const keys = useKeyRing((ring) => ring.keys);
  const [pool, setPool] = useState<string | null>(null);
  const [passphrase, setPassphrase] = useState('');
  const accepts = props.preview.transfer === 'accept';
  const key = signingKey(props.preview, keys ?? []);
  const { sign, busy, refusal } = useSigning(props, key);
  useEffect(() => void refreshKeyRing(), []);
  const pools = (register?.pools ?? []).filter(({ archivedOn }) => archivedOn === null);
  return (
    <>
      {refusal !== null && <RefusalCard refusal={refusal} word={t('refused')} />}
      <div className="card-foot">
        {accepts && (
          <Select
            searchable
            aria-label={t('signed.intoPool')}
            placeholder={t('signed.intoPool')}
            data={pools.map(({ pool: id, name }) => ({ value: id, label: name === '' ? id : `${name}, ${id}` }))}
            value={pool}
            onChange={setPool}
          />
        )}
        {key?.protection === 'passphrase' && (
          <PasswordInput
            aria-label={t('signed.passphrase')}
            placeholder={t('signed.passphrase')}
            value={passphrase}
            onChange={(event) => setPassphrase(event.currentTarget.value)}
          />
        )}
        <span className="spacer" />
        <Button
          variant="filled"
          loading={busy}
          disabled={key === undefined || (accepts && pool === null)}
          onClick={() => void sign(accepts ? pool : null, passphrase)}
        >
          {t(accepts ? 'signed.accept' : 'signed.confirm')}
        </Button>
      </div>
    </>
  );
};
