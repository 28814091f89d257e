/** A confirmation mail that was dropped: what it is, what it may confirm, and the one step that records it. */
import { useState, type ReactNode } from 'react';
import { Button } from '@mantine/core';
import { IconCircleCheck, IconMail } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { navigate } from 'wouter/use-hash-location';
import type { Register } from '../../../domain/ledger/register';
import { installationPath } from '../../app/paths';
import { plainRefusal } from '../../app/plain-refusal';
import { useRegister } from '../../db/use-register';
import { Banner } from '../../ui/banner';
import { EmptyState } from '../../ui/empty-state';
import { RefusalCard } from '../../ui/refusal-card';
import { useFocusOnceDone } from '../../ui/use-focus-once-done';
import { useWritable } from '../pools';
import { ConfirmationFields } from './confirmation-fields';
import { installationOf } from './confirmation-form';
import { MailFacts } from './mail-facts';
import { useConfirmationForm, type ReadMailFile } from './use-confirmation-form';
import { useMail, type MailFile } from './use-mail';
import './confirmations.css';

interface MailCardProps {
  readonly file: MailFile;
  /** The file's name, size and time, as every card of a file has them. */
  readonly head: ReactNode;
  /** Lets go of the file. */
  readonly onDismiss: () => void;
}

export const MailCard = ({ file, head, onDismiss }: MailCardProps) => {
  const { t } = useTranslation('confirmations');
  const { register } = useRegister();
  const reading = useMail(file);
  const [done, setDone] = useState<string | null>(null);
  const card = useFocusOnceDone<HTMLElement>(done !== null);
  if (register === null || reading === null || reading.status === 'reading') return <Reading file={file} head={head} />;
  if (reading.status === 'refused')
    return (
      <RefusalCard
        head={head}
        refusal={plainRefusal(reading.refusal)}
        word={t('mail.refused')}
        actions={<Button onClick={onDismiss}>{t('mail.dismiss')}</Button>}
      />
    );
  return (
    <section ref={card} tabIndex={-1} className="card import-card" aria-label={file.fileName}>
      {head}
      {done === null ? (
        <Waiting register={register} mail={reading.mail} onDone={setDone} onDismiss={onDismiss} />
      ) : (
        <Recorded register={register} installation={done} onDismiss={onDismiss} />
      )}
    </section>
  );
};

const Reading = ({ file, head }: Pick<MailCardProps, 'file' | 'head'>) => {
  const { t } = useTranslation('confirmations');
  return (
    <section className="card" aria-label={file.fileName} aria-busy>
      {head}
      <p className="licence-notes" role="status">
        {t('mail.reading')}
      </p>
    </section>
  );
};

interface WaitingProps {
  readonly register: Register;
  readonly mail: ReadMailFile;
  readonly onDone: (installation: string) => void;
  readonly onDismiss: () => void;
}

const Waiting = (props: WaitingProps) => {
  const { t } = useTranslation('confirmations');
  const { register, mail, onDismiss } = props;
  return (
    <>
      <Banner icon={IconMail} tone="slate" word={t('mail.word')}>
        {t('mail.text')}
      </Banner>
      <div className="confirmation-body">
        <MailFacts register={register} mail={mail.preview} />
      </div>
      {register.installations.length === 0 ? (
        <EmptyState
          icon={IconMail}
          title={t('mail.noInstallations')}
          text={t('record.none')}
          actions={<Button onClick={onDismiss}>{t('mail.dismiss')}</Button>}
        />
      ) : (
        <Form {...props} />
      )}
    </>
  );
};

const Form = ({ register, mail, onDone, onDismiss }: WaitingProps) => {
  const { t } = useTranslation('confirmations');
  const { writable, why } = useWritable();
  const state = useConfirmationForm({ register, start: {}, mail, onDone });
  return (
    <form noValidate onSubmit={state.submit}>
      <div className="confirmation-body">
        <ConfirmationFields state={state} />
        {state.refusal !== null && <RefusalCard refusal={state.refusal} word={t('record.refused')} />}
      </div>
      <div className="card-foot">
        <span className="muted">{t('mail.foot')}</span>
        <span className="spacer" />
        <Button onClick={onDismiss}>{t('record.cancel')}</Button>
        <Button
          type="submit"
          variant="filled"
          loading={state.busy}
          {...(writable ? {} : { disabled: true, title: why })}
        >
          {t('record.commit')}
        </Button>
      </div>
    </form>
  );
};

interface RecordedProps {
  readonly register: Register;
  readonly installation: string;
  readonly onDismiss: () => void;
}

const Recorded = ({ register, installation, onDismiss }: RecordedProps) => {
  const { t } = useTranslation('confirmations');
  const name = installationOf(register, installation)?.name ?? installation;
  const open = (): void => {
    onDismiss();
    navigate(installationPath(installation));
  };
  return (
    <>
      <Banner icon={IconCircleCheck} tone="green" word={t('mail.done')}>
        {t('mail.doneText', { name })}
      </Banner>
      <div className="card-foot">
        <span className="muted">{t('mail.foot')}</span>
        <span className="spacer" />
        <Button variant="filled" onClick={open}>
          {t('mail.open', { name })}
        </Button>
      </div>
    </>
  );
};
