/** Serials that a mail itself names and that no field of the form asks for: it may answer something else. */
import type { MailPreview } from '../../../contract/mail-messages';
import type { Register } from '../../../domain/ledger/register';
import { scopesAsked, type ConfirmationForm } from './confirmation-form';

export const straySerials = (
  register: Register,
  form: ConfirmationForm,
  mail: MailPreview | null,
): readonly string[] => {
  const asked = new Set(scopesAsked(register, form).map(({ family }) => family));
  return (mail?.serials ?? [])
    .filter(({ quoted, family }) => !quoted && family !== null && !asked.has(family))
    .map(({ serial }) => serial);
};
