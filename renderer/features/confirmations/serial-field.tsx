/** The field of one serial: what it means for the installation, and what the mail names for it, each with its line. */
import { Button, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { SerialScope } from '../../../domain/installation/scope';
import { serialStays } from '../../../domain/part/part';
import { RuleChip } from '../../ui/rule-chip';
import { serialField } from './confirmation-draft';
import { currentIn, installationOf, scopeKey, serialIn } from './confirmation-form';
import { proposalsFor, type ProposedSerial } from './likely-serial';
import type { ConfirmationState } from './use-confirmation-form';

interface SerialFieldProps {
  readonly state: ConfirmationState;
  readonly scope: SerialScope;
  /** Where typing begins in a dialog. */
  readonly isFirst: boolean;
}

export const SerialField = ({ state, scope, isFirst }: SerialFieldProps) => {
  const { t } = useTranslation('confirmations');
  const { register, form, mail, set, errorOf } = state;
  const { family, part } = scope;
  const name = part === null ? family : t('form.scopePart', { family, part });
  const take = (serial: string): void => set({ serials: { ...form.serials, [scopeKey(scope)]: serial } });
  const proposals = proposalsFor(mail, scope);
  return (
    <div className="confirmation-serial">
      <TextInput
        {...(isFirst ? { 'data-autofocus': true } : {})}
        spellCheck={false}
        autoComplete="off"
        label={t('form.serial', { scope: name })}
        description={<Meaning state={state} scope={scope} />}
        value={serialIn(register, form, mail, scope)}
        error={errorOf(serialField(scope))}
        onChange={(event) => take(event.currentTarget.value)}
      />
      {proposals.length > 0 && (
        <ul className="confirmation-proposals" aria-label={t('form.proposals')}>
          {proposals.map((proposal) => (
            <Proposal key={proposal.serial} state={state} proposal={proposal} onTake={() => take(proposal.serial)} />
          ))}
        </ul>
      )}
    </div>
  );
};

/** ID-2, ID-6, ID-7: whether it stays, is the first, or takes the place of another. */
const Meaning = ({ state, scope }: Omit<SerialFieldProps, 'isFirst'>) => {
  const { t } = useTranslation('confirmations');
  const current = currentIn(state.register, state.form, scope);
  if (current === null)
    return (
      <>
        {t('form.first')} <RuleChip id="ID-2" />
      </>
    );
  return serialStays(scope.family) ? (
    <>
      {t('form.stays')} <RuleChip id="ID-6" />
    </>
  ) : (
    <>
      {t('form.supersedes', { current })} <RuleChip id="ID-7" />
    </>
  );
};

interface ProposalProps {
  readonly state: ConfirmationState;
  readonly proposal: ProposedSerial;
  readonly onTake: () => void;
}

const Proposal = ({ state, proposal, onTake }: ProposalProps) => {
  const { t } = useTranslation('confirmations');
  const { serial, text, line, quoted } = proposal;
  const place = quoted ? `${t('proposal.line', { line })}, ${t('proposal.subject')}` : t('proposal.line', { line });
  return (
    <li>
      <Button size="xs" variant="default" className="mono" aria-label={t('proposal.take', { serial })} onClick={onTake}>
        {serial}
      </Button>
      <span className="confirmation-place">
        <span className="small medium">{useStandingWords(state, proposal)}</span>
        <q className="small muted">{text}</q>
        <span className="small muted">{place}</span>
      </span>
    </li>
  );
};

const useStandingWords = ({ register, form }: ConfirmationState, proposal: ProposedSerial): string => {
  const { t } = useTranslation('confirmations');
  const { installation, current, serial } = proposal;
  if (installation === null) return t('proposal.new');
  if (form.installation !== '' && installation !== form.installation)
    return t('proposal.foreign', { name: installationOf(register, installation)?.name ?? installation });
  return current === serial ? t('proposal.current') : t('proposal.superseded', { current: current ?? '' });
};
