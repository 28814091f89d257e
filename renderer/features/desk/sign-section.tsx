/** The key, its passphrase where it has one, and the button that issues. */
import { useState, type FormEvent } from 'react';
import { Button, Checkbox, PasswordInput, Select, Textarea } from '@mantine/core';
import { IconCertificate, IconKey } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { navigate } from 'wouter/use-hash-location';
import type { OwnKey } from '../../../contract/ipc';
import type { Refusal } from '../../../domain/result';
import { useKeyRing } from '../../app/key-ring';
import { paths } from '../../app/paths';
import { plainRefusal } from '../../app/plain-refusal';
import { useRegister } from '../../db/use-register';
import { useKeptFromWords } from '../../app/use-kept-from-words';
import { Note } from '../../ui/note';
import { RefusalCard } from '../../ui/refusal-card';
import { Section } from '../../ui/section';
import { emptyDeskForm, type DeskForm } from './desk-form';
import { changeForm, startForm, useDesk } from './desk-store';
import { issueLicence } from './issue';
import { asksForReason } from './order-of-form';
import { toDraft } from './to-draft';
import { useAllErrors, useErrorText } from './use-desk-errors';

/** Once the fields say what they lack, the first of them takes the focus. */
const showFirstError = (): void => {
  requestAnimationFrame(() => document.querySelector<HTMLElement>('main [aria-invalid="true"]')?.focus());
};

const useIssue = (form: DeskForm, key: OwnKey | undefined) => {
  const { register } = useRegister();
  const errors = useAllErrors(form);
  const [passphrase, setPassphrase] = useState('');
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const lacksPassphrase = key?.protection === 'passphrase' && passphrase === '';
  const count = Object.keys(errors).length + (lacksPassphrase ? 1 : 0);
  const issue = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    useDesk.setState({ tried: true });
    const draft = register === null ? null : toDraft(form, register.pools);
    if (count > 0) return showFirstError();
    if (busy || register === null || draft === null || key === undefined) return;
    setBusy(true);
    setRefusal(
      await issueLicence({
        draft,
        key: key.name,
        passphrase: key.protection === 'passphrase' ? passphrase : '',
        take: form.take,
        override: asksForReason(form, register) ? form.override.trim() : '',
      }),
    );
    setBusy(false);
  };
  return { issue, passphrase, setPassphrase, lacksPassphrase, count, busy, refusal };
};

/** The key that was chosen, or the only one there is. */
const useChosenKey = (form: DeskForm): { readonly keys: readonly OwnKey[]; readonly key: OwnKey | undefined } => {
  const keys = useKeyRing((ring) => ring.keys) ?? [];
  return { keys, key: keys.find(({ name }) => name === form.key) };
};

export const SignSection = ({ form }: { readonly form: DeskForm }) => {
  const { t } = useTranslation('desk');
  const { keys, key } = useChosenKey(form);
  const issuing = useIssue(form, key);
  const { tried } = useDesk();
  const keptFrom = useKeptFromWords();
  return (
    <form noValidate onSubmit={(event) => void issuing.issue(event)}>
      <Section
        title={t('section.sign')}
        foot={
          <SignFoot
            count={tried ? issuing.count : 0}
            busy={issuing.busy}
            disabled={keptFrom !== '' || keys.length === 0}
          />
        }
      >
        <div className="desk-grid">
          {keys.length === 0 ? <NoKeys /> : <KeyField form={form} keys={keys} />}
          {key?.protection === 'passphrase' && (
            <PasswordInput
              label={t('field.passphrase', { key: key.name })}
              autoComplete="off"
              value={issuing.passphrase}
              error={tried && issuing.lacksPassphrase && t('error.passphrase')}
              onChange={(event) => issuing.setPassphrase(event.currentTarget.value)}
            />
          )}
          <OtherFields form={form} />
          {key !== undefined && !key.trusted && (
            <div className="desk-wide">
              <Note>{t('keys.untrusted')}</Note>
            </div>
          )}
          {keptFrom !== '' && (
            <div className="desk-wide">
              <Note tone="amber">{keptFrom}</Note>
            </div>
          )}
          {issuing.refusal !== null && (
            <div className="desk-wide">
              <RefusalCard refusal={plainRefusal(issuing.refusal)} word={t('refused')} />
            </div>
          )}
        </div>
      </Section>
    </form>
  );
};

const KeyField = ({ form, keys }: { readonly form: DeskForm; readonly keys: readonly OwnKey[] }) => {
  const { t } = useTranslation('desk');
  const error = useErrorText(form);
  return (
    <Select
      withAsterisk
      label={t('field.key')}
      value={form.key}
      error={error('key')}
      data={keys.map(({ name }) => name)}
      onChange={(key) => changeForm({ key })}
    />
  );
};

const NoKeys = () => {
  const { t } = useTranslation('desk');
  return (
    <div className="desk-wide">
      <Note tone="amber">
        {t('keys.none')}{' '}
        <Button
          size="xs"
          variant="subtle"
          leftSection={<IconKey size={16} stroke={1.5} />}
          onClick={() => navigate(paths.newKey)}
        >
          {t('keys.create')}
        </Button>
      </Note>
    </div>
  );
};

const OtherFields = ({ form }: { readonly form: DeskForm }) => {
  const { t } = useTranslation('desk');
  const error = useErrorText(form);
  return (
    <>
      <Textarea
        className="desk-wide"
        label={t('field.notes')}
        value={form.notes}
        error={error('notes')}
        onChange={(event) => changeForm({ notes: event.currentTarget.value })}
      />
      <Checkbox
        className="desk-wide"
        label={t('field.eula')}
        checked={form.eulaRequired}
        onChange={(event) => changeForm({ eulaRequired: event.currentTarget.checked })}
      />
      <Checkbox
        className="desk-wide"
        label={t('field.take')}
        description={t('hint.take')}
        checked={form.take}
        onChange={(event) => changeForm({ take: event.currentTarget.checked })}
      />
    </>
  );
};

const SignFoot = ({
  count,
  busy,
  disabled,
}: {
  readonly count: number;
  readonly busy: boolean;
  readonly disabled: boolean;
}) => {
  const { t } = useTranslation('desk');
  const { register } = useRegister();
  return (
    <>
      {count > 0 && (
        <span className="tone-red" role="alert">
          {t('errors', { count })}
        </span>
      )}
      <span className="spacer" />
      <Button onClick={() => register !== null && startForm(emptyDeskForm(register.asOf))}>{t('clear')}</Button>
      <Button
        type="submit"
        variant="filled"
        loading={busy}
        disabled={disabled}
        leftSection={<IconCertificate size={16} stroke={1.5} />}
      >
        {busy ? t('issuing') : t('issue')}
      </Button>
    </>
  );
};
