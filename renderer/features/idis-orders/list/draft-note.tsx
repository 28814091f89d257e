/** Orders that somebody began and did not place, to be continued or thrown away. */
import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type { Register } from '../../../../domain/ledger/register';
import { newOrderForPath, paths } from '../../../app/paths';
import { formatQuantity } from '../../../ui/format-quantity';
import { Note } from '../../../ui/note';
import { dropDraft, useComposerDrafts } from '../composer/composer-drafts';
import { isStarted, type ComposerForm } from '../composer/composer-form';

/** What was begun in another register, such as the sample, is not for this one. */
const isHere = ({ installations }: Register, { installation: id }: ComposerForm): boolean =>
  id === '' || installations.some(({ installation }) => installation === id);

export const DraftNote = ({ register }: { readonly register: Register }) => {
  const drafts = useComposerDrafts((state) => state.drafts);
  return (
    <>
      {Object.entries(drafts)
        .filter(([, form]) => isStarted(form) && isHere(register, form))
        .map(([key, form]) => (
          <Draft key={key} register={register} name={key} form={form} />
        ))}
    </>
  );
};

interface DraftProps {
  readonly register: Register;
  /** The installation that it was begun for; empty for none. */
  readonly name: string;
  readonly form: ComposerForm;
}

const Draft = ({ register, name, form }: DraftProps) => {
  const { t } = useTranslation('idisOrders');
  const known = register.installations.find(({ installation }) => installation === form.installation);
  const words = [form.number.trim(), known?.name ?? form.name.trim()].filter((text) => text !== '');
  const lines = form.lines.filter(({ part }) => part !== '').length;
  return (
    <Note>
      <div className="idis-draft">
        <span>
          {words.length === 0 ? t('draft.plain') : t('draft.named', { what: words.join(', ') })}{' '}
          {t('draft.parts', { count: lines, formatted: formatQuantity(lines) })}
        </span>
        <span className="spacer" />
        <Button size="xs" component={Link} href={name === '' ? paths.newInstallationOrder : newOrderForPath(name)}>
          {t('draft.continue')}
        </Button>
        <Button size="xs" variant="subtle" onClick={() => dropDraft(name)}>
          {t('draft.discard')}
        </Button>
      </div>
    </Note>
  );
};
