/** The second half of trusting a key: the fingerprint compared, its use chosen, a name given. */
import { useState, type FormEvent } from 'react';
import { Button, Checkbox, Radio, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { keyUses, type KeyUse } from '../../../contract/key-uses';
import type { Refusal } from '../../../domain/result';
import { refreshKeyRing, useKeyRing } from '../../app/key-ring';
import { toastDone } from '../../app/toast';
import { desktop } from '../../desktop';
import { Fingerprint } from '../../ui/fingerprint';
import { Note } from '../../ui/note';
import { RefusalCard } from '../../ui/refusal-card';
import { compareFingerprint, typedLength } from './compare-fingerprint';
import './keys.css';

interface ConfirmKeyProps {
  readonly text: string;
  readonly kid: string;
  readonly name: string | null;
  readonly onClose: () => void;
  readonly onAnother: () => void;
}

const useTrust = ({ text, kid, onClose }: ConfirmKeyProps) => {
  const { t } = useTranslation('keys');
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [busy, setBusy] = useState(false);
  const trust = async (name: string, use: KeyUse): Promise<void> => {
    setBusy(true);
    const answer = await desktop.invoke('trust.add', { text, fingerprint: kid, name, use });
    setBusy(false);
    if (!answer.ok) return setRefusal(answer.error);
    await refreshKeyRing();
    toastDone(t(`add.trusted.${use}`, { name }));
    onClose();
  };
  return { trust, busy, refusal };
};

export const ConfirmKey = (props: ConfirmKeyProps) => {
  const { t } = useTranslation('keys');
  const known = useKeyRing(({ trusted }) => trusted)?.find(({ kid }) => kid === props.kid);
  const [name, setName] = useState(props.name ?? '');
  const [use, setUse] = useState<KeyUse>('issuer');
  const [typed, setTyped] = useState('');
  const [heard, setHeard] = useState(false);
  const { trust, busy, refusal } = useTrust(props);
  const comparison = typed.trim() === '' ? null : compareFingerprint(props.kid, typed);
  const compared = comparison === 'matches' || (comparison === null && heard);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (compared && name.trim() !== '') void trust(name.trim(), use);
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
      <UseChoice value={use} onChange={setUse} />
      <TextInput
        label={t(`add.name.${use}`)}
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
          {t(`add.trust.${use}`)}
        </Button>
      </div>
    </form>
  );
};

interface UseChoiceProps {
  readonly value: KeyUse;
  readonly onChange: (use: KeyUse) => void;
}

/** A signature counts for this use alone, so that it is chosen, and never read from the key's file. */
const UseChoice = ({ value, onChange }: UseChoiceProps) => {
  const { t } = useTranslation('keys');
  const choose = (chosen: string): void => {
    const use = keyUses.find((each) => each === chosen);
    if (use !== undefined) onChange(use);
  };
  return (
    <Radio.Group label={t('add.use')} value={value} onChange={choose}>
      <div className="key-uses">
        {keyUses.map((use) => (
          <Radio key={use} value={use} label={t(`use.${use}`)} description={t(`add.useHint.${use}`)} />
        ))}
      </div>
    </Radio.Group>
  );
};
