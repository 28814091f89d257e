/** The second half of trusting an issuer: the fingerprint compared, a name given. */
import { useState, type FormEvent } from 'react';
import { Button, Checkbox, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Refusal } from '../../../domain/result';
import { refreshKeyRing, useKeyRing } from '../../app/key-ring';
import { toastDone } from '../../app/toast';
import { desktop } from '../../desktop';
import { Fingerprint } from '../../ui/fingerprint';
import { Note } from '../../ui/note';
import { RefusalCard } from '../../ui/refusal-card';
import { compareFingerprint, typedLength } from './compare-fingerprint';

interface ConfirmIssuerProps {
  readonly text: string;
  readonly kid: string;
  readonly name: string | null;
  readonly onClose: () => void;
  readonly onAnother: () => void;
}

const useTrust = ({ text, kid, onClose }: ConfirmIssuerProps) => {
  const { t } = useTranslation('keys');
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [busy, setBusy] = useState(false);
  const trust = async (name: string): Promise<void> => {
    setBusy(true);
    const answer = await desktop.invoke('trust.add', { text, fingerprint: kid, name });
    setBusy(false);
    if (!answer.ok) return setRefusal(answer.error);
    await refreshKeyRing();
    toastDone(t('add.trusted', { name }));
    onClose();
  };
  return { trust, busy, refusal };
};

export const ConfirmIssuer = (props: ConfirmIssuerProps) => {
  const { t } = useTranslation('keys');
  const known = useKeyRing(({ issuers }) => issuers)?.find(({ kid }) => kid === props.kid);
  const [name, setName] = useState(props.name ?? '');
  const [typed, setTyped] = useState('');
  const [heard, setHeard] = useState(false);
  const { trust, busy, refusal } = useTrust(props);
  const comparison = typed.trim() === '' ? null : compareFingerprint(props.kid, typed);
  const compared = comparison === 'matches' || (comparison === null && heard);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (compared && name.trim() !== '') void trust(name.trim());
  };
  return (
    <form className="stack" noValidate onSubmit={submit}>
      <div>
        <h3>{t('add.fingerprint')}</h3>
        <Fingerprint kid={props.kid} />
      </div>
      {known !== undefined && <Note tone="green">{t('add.already', { name: known.name })}</Note>}
      <div>
        <h3>{t('add.compareTitle')}</h3>
        <p className="lead">{t('add.compareText')}</p>
      </div>
      <TextInput
        data-autofocus
        className="mono-field"
        label={t('add.typed')}
        description={t('add.typedHint')}
        value={typed}
        error={comparison === 'differs' && t('add.differs')}
        onChange={(event) => setTyped(event.currentTarget.value)}
      />
      {comparison === 'matches' && <Note tone="green">{t('add.matches')}</Note>}
      {comparison === 'short' && (
        <p className="muted small" role="status">
          {t('add.short', { typed: typedLength(typed), whole: props.kid.length })}
        </p>
      )}
      {comparison === null && (
        <Checkbox label={t('add.heard')} checked={heard} onChange={(event) => setHeard(event.currentTarget.checked)} />
      )}
      <TextInput
        label={t('add.name')}
        value={name}
        maxLength={200}
        error={compared && name.trim() === '' && t('add.nameMissing')}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      {refusal !== null && <RefusalCard refusal={refusal} word={t('add.refused')} />}
      <div className="row">
        <Button variant="subtle" onClick={props.onAnother}>
          {t('add.another')}
        </Button>
        <span className="spacer" />
        <Button onClick={props.onClose}>{t('add.cancel')}</Button>
        <Button type="submit" variant="filled" loading={busy} disabled={!compared || name.trim() === ''}>
          {t('add.trust')}
        </Button>
      </div>
    </form>
  );
};
