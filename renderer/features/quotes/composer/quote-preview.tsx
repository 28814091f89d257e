/** The quote as it stands: its lines with their sums, what a person has to know of it, or every reason why there is none. */
import type { ReactNode } from 'react';
import { Checkbox } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { lineWords } from '../../../../contract/quote/line-words';
import type { Register } from '../../../../domain/ledger/register';
import type { DraftedQuote, DraftRefusal } from '../../../../domain/quote/draft-quote';
import type { DraftNote } from '../../../../domain/quote/draft-pool';
import type { QuoteLine } from '../../../../domain/quote/quote-change';
import { namedPool } from '../../../app/named-pool';
import { plainRefusal } from '../../../app/plain-refusal';
import { formatDate } from '../../../ui/format-date';
import { formatMoney } from '../../../ui/format-quantity';
import { Note } from '../../../ui/note';
import { refusalText } from '../../../ui/refusal-text';
import { Section } from '../../../ui/section';
import { stagesToSet } from './stages-to-set';
import type { ComposerState } from './use-composer';

interface QuotePreviewProps {
  readonly state: ComposerState;
  readonly register: Register;
  readonly foot: ReactNode;
}

export const QuotePreview = ({ state, register, foot }: QuotePreviewProps) => {
  const { t } = useTranslation('quotes');
  return (
    <Section title={t('form.preview')} foot={foot}>
      <div className="stack" aria-live="polite">
        <PreviewBody state={state} register={register} />
      </div>
    </Section>
  );
};

const PreviewBody = ({ state, register }: Omit<QuotePreviewProps, 'foot'>) => {
  const { t } = useTranslation('quotes');
  const { form, draft, isUnfinished } = state;
  if (form.pools.length === 0) return <p className="muted">{t('form.choosePools')}</p>;
  if (isUnfinished) return <p className="muted">{t('form.unfinished')}</p>;
  if (draft === null) return <p className="muted">{t('form.working')}</p>;
  if (!draft.ok) return <Refusals errors={draft.errors} />;
  return (
    <>
      <Sums drafted={draft.value} currency={form.currency} />
      <ListNote drafted={draft.value} />
      {draft.value.notes.map((note) => (
        <NoteOf key={`${note.kind} ${note.pool}`} note={note} />
      ))}
      {stagesToSet(register, draft.value).length > 0 && (
        <Checkbox
          label={t('form.stages')}
          checked={form.setsStages}
          onChange={(event) => state.set({ setsStages: event.currentTarget.checked })}
        />
      )}
    </>
  );
};

const Refusals = ({ errors }: { readonly errors: readonly DraftRefusal[] }) => {
  const { t } = useTranslation('quotes');
  return errors.map(({ pool, error }) => {
    const text = refusalText(plainRefusal(error));
    return (
      <Note key={`${pool ?? ''} ${error.code}`} tone="red">
        <p className="medium">
          {pool === null ? text.what : t('form.refusedPool', { pool: namedPool(pool), what: text.what })}
        </p>
        <p>{text.next}</p>
        <p className="mono muted">{error.code}</p>
      </Note>
    );
  });
};

const Sums = ({ drafted, currency }: { readonly drafted: DraftedQuote; readonly currency: string }) => {
  const { t } = useTranslation('quotes');
  const total = formatMoney({ minorUnits: drafted.totalMinorUnits, currency });
  return (
    <table className="quote-sums" aria-label={t('lines.title')}>
      <tbody>
        {drafted.lines.map((line, index) => (
          <tr key={index}>
            <th scope="row">
              <LineText line={line} />
            </th>
            <td>
              {line.kind === 'trade-in' ? t('lines.onRequest') : formatMoney({ minorUnits: line.minorUnits, currency })}
            </td>
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row">{t('lines.total')}</th>
          <td>{total}</td>
        </tr>
      </tfoot>
    </table>
  );
};

const LineText = ({ line }: { readonly line: QuoteLine }) => {
  const { what, detail } = lineWords(line);
  const quantity = line.kind === 'sup' || line.kind === 'trade-in' ? `${line.quantity} × ` : '';
  const pool = line.pool === undefined ? '' : namedPool(line.pool);
  return (
    <>
      {quantity}
      {what}
      <span className="quote-detail">{[detail, pool].filter((part) => part !== '').join(' · ')}</span>
    </>
  );
};

/** Decision 16: of two lists that are valid, the one that began last holds; which one it is, is said. */
const ListNote = ({ drafted: { list, alsoValid } }: { readonly drafted: DraftedQuote }) => {
  const { t } = useTranslation('quotes');
  const others = alsoValid.map(({ name }) => name).join(', ');
  return (
    <p className="small muted">
      {t('form.list', { list: list.name, date: formatDate(list.validFrom) })}{' '}
      {others !== '' && t('form.alsoValid', { lists: others })}
    </p>
  );
};

const NoteOf = ({ note }: { readonly note: DraftNote }) => {
  const { t } = useTranslation('quotes');
  const pool = namedPool(note.pool);
  switch (note.kind) {
    case 'at-date':
      return <Note>{t('form.atDate', { pool, date: formatDate(note.ssed) })}</Note>;
    case 'evaluation':
      return <Note tone="amber">{t('form.evaluation', { pool })}</Note>;
    case 'moves-later':
      return <Note>{t('form.movesLater', { pool })}</Note>;
    case 'trade-in':
      return <Note tone="amber">{t('form.tradeIn', { pool, release: note.release })}</Note>;
  }
};
