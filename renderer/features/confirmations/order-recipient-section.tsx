/** The setting of whom the mail drafts of IDIS orders go to. */
import { useState } from 'react';
import { TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { recipientSchema } from '../../../contract/mail-messages';
import { Section } from '../../ui/section';
import { useOrderRecipient } from './order-recipient';
import './confirmations.css';

const isAddress = (typed: string): boolean => recipientSchema.safeParse(typed.trim()).success;

export const OrderRecipientSection = () => {
  const { t } = useTranslation('confirmations');
  const { address, setAddress } = useOrderRecipient();
  const [typed, setTyped] = useState(address);
  const take = (text: string): void => {
    setTyped(text);
    if (isAddress(text)) setAddress(text.trim());
  };
  return (
    <Section title={t('recipient.title')}>
      <TextInput
        className="recipient-field"
        type="email"
        label={t('recipient.field')}
        description={t('recipient.hint')}
        value={typed}
        error={isAddress(typed) ? null : t('recipient.invalid')}
        onChange={(event) => take(event.currentTarget.value)}
      />
    </Section>
  );
};
