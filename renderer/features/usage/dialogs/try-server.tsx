/** Asks a server once as its fields stand, and says what it answers; nothing is saved by it. */
import { useState } from 'react';
import { Button } from '@mantine/core';
import { IconPlugConnected } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { TriedServer } from '../../../../contract/usage-messages';
import { done, type Result } from '../../../../domain/result';
import type { UsagePurpose } from '../../../../domain/usage/purpose';
import type { Snapshot } from '../../../../domain/usage/snapshot';
import { desktop } from '../../../desktop';
import { Note } from '../../../ui/note';
import { refusalText } from '../../../ui/refusal-text';
import { useFigureWords } from '../use-figure-words';
import { useWhen } from '../use-when';
import { CompareCertificate } from './compare-certificate';
import { addressOf, readAddress, type ServerFields } from './server-draft';

interface TryServerProps {
  readonly purpose: UsagePurpose;
  readonly fields: ServerFields;
  /** Of a kept token, which nobody sees; `null` where none is kept. */
  readonly kept: { readonly installation: string } | null;
  readonly onPin: (fingerprint: string) => void;
}

const inputOf = ({ purpose, fields, kept }: TryServerProps, pin: string | null) => {
  const token = fields.token.trim();
  return {
    address: addressOf(fields),
    purpose,
    ...(token === '' ? {} : { token }),
    ...(token === '' && kept !== null && !fields.forget ? { kept: { ...kept } } : {}),
    ...(pin === null ? {} : { pin }),
  };
};

const useTrying = (props: TryServerProps) => {
  const [outcome, setOutcome] = useState<Result<TriedServer> | null>(null);
  const [busy, setBusy] = useState(false);
  const run = async (pin: string | null): Promise<void> => {
    const address = readAddress(props.fields);
    if (!address.ok) return setOutcome(address);
    setBusy(true);
    setOutcome(null);
    const answer = await desktop.invoke('usage.try', inputOf(props, pin));
    setBusy(false);
    setOutcome(answer.ok ? done(answer.value) : answer);
  };
  return { outcome, busy, run };
};

export const TryServer = (props: TryServerProps) => {
  const { t } = useTranslation('usage');
  const { fields, onPin } = props;
  const { outcome, busy, run } = useTrying(props);
  const pin = (fingerprint: string): void => {
    onPin(fingerprint);
    void run(fingerprint);
  };
  return (
    <div className="stack usage-try">
      <div className="row">
        <Button
          leftSection={<IconPlugConnected size={16} stroke={1.5} aria-hidden />}
          loading={busy}
          disabled={addressOf(fields) === ''}
          onClick={() => void run(fields.pin)}
        >
          {t('note.test')}
        </Button>
        <span className="muted small">{t('try.hint')}</span>
      </div>
      <div role="status">{outcome !== null && <Outcome outcome={outcome} onPin={pin} />}</div>
    </div>
  );
};

interface OutcomeProps {
  readonly outcome: Result<TriedServer>;
  readonly onPin: (fingerprint: string) => void;
}

const Outcome = ({ outcome, onPin }: OutcomeProps) => {
  const { t } = useTranslation('ui');
  if (!outcome.ok) {
    const { what, next } = refusalText(outcome.error);
    return (
      <Note tone="red">
        {what} {next} {t('nothingChanged')}
      </Note>
    );
  }
  const tried = outcome.value;
  if (tried.kind === 'answered') return <Answered snapshot={tried.snapshot} />;
  return <CompareCertificate certificate={tried.certificate} error={tried.error} onPin={onPin} />;
};

/** "Westhaven City, version 25.03, answers: 1,842 of 2,000 cameras, as of 10:00." */
const Answered = ({ snapshot }: { readonly snapshot: Snapshot }) => {
  const { t } = useTranslation('usage');
  const when = useWhen();
  const figures = useFigureWords()(snapshot.licences);
  const { name, version } = snapshot.system;
  return (
    <Note tone="green">
      {t('try.answered', {
        name: version === undefined ? name : `${name}, ${t('card.version', { version })}`,
        figures: figures === '' ? t('try.noLicences') : figures,
        when: when(snapshot.takenAt),
      })}
    </Note>
  );
};
