/** Trusts somebody's key: first the public key, then its fingerprint, compared with one that came by another way. */
import { useState } from 'react';
import { Modal, Textarea } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { limits } from '../../../contract/limits';
import { refuse, type Refusal } from '../../../domain/result';
import { desktop } from '../../desktop';
import { FileChooser } from '../../ui/file-chooser';
import { RefusalCard } from '../../ui/refusal-card';
import { useReturnFocus } from '../../ui/use-return-focus';
import { ConfirmKey } from './confirm-key';

interface OfferedKey {
  readonly text: string;
  readonly kid: string;
  readonly name: string | null;
}

export const TrustKeyDialog = ({ onClose }: { readonly onClose: () => void }) => {
  const { t } = useTranslation('keys');
  const [offered, setOffered] = useState<OfferedKey | null>(null);
  useReturnFocus();
  return (
    <Modal
      opened
      onClose={onClose}
      size={560}
      title={t('add.title')}
      closeButtonProps={{ 'aria-label': t('add.cancel') }}
    >
      {offered === null ? (
        <ReadKey onRead={setOffered} />
      ) : (
        <ConfirmKey {...offered} onClose={onClose} onAnother={() => setOffered(null)} />
      )}
    </Modal>
  );
};

/** The text of a key file; one over the limit is refused by its size. */
const readKeyFile = async (file: File): Promise<{ readonly text: string } | { readonly refusal: Refusal }> => {
  if (file.size > limits.trustListBytes)
    return { refusal: refuse('file/too-large', { sizeBytes: file.size, limitBytes: limits.trustListBytes }).error };
  return { text: await file.text() };
};

const ReadKey = ({ onRead }: { readonly onRead: (key: OfferedKey) => void }) => {
  const { t } = useTranslation('keys');
  const [text, setText] = useState('');
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const read = async (given: string): Promise<void> => {
    setText(given);
    if (given.trim() === '') return setRefusal(null);
    const answer = await desktop.invoke('trust.preview', { text: given });
    if (answer.ok) onRead({ text: given, ...answer.value });
    else setRefusal(answer.error);
  };
  const readFile = async (file: File | undefined): Promise<void> => {
    if (file === undefined) return;
    const content = await readKeyFile(file);
    if ('text' in content) await read(content.text);
    else setRefusal(content.refusal);
  };
  return (
    <div className="stack">
      <FileChooser text={t('add.drop')} accept=".json,.jwk" onFiles={([file]) => void readFile(file)} />
      <Textarea
        className="mono-field"
        label={t('add.paste')}
        description={t('add.pasteHint')}
        value={text}
        onChange={(event) => void read(event.currentTarget.value)}
      />
      {refusal !== null && <RefusalCard refusal={refusal} word={t('add.refused')} />}
    </div>
  );
};
