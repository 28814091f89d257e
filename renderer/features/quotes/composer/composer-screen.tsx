/** Writes a quote: its pools and how far each goes, the terms, and beside them the lines as the price list makes them. */
import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type { Register } from '../../../../domain/ledger/register';
import { paths, quotePath } from '../../../app/paths';
import { plainRefusal } from '../../../app/plain-refusal';
import { useCrumb } from '../../../stores/crumbs-store';
import { Note } from '../../../ui/note';
import { PageHeader } from '../../../ui/page-header';
import { RefusalCard } from '../../../ui/refusal-card';
import { RuleChip } from '../../../ui/rule-chip';
import { useQuotable } from '../use-quotable';
import { ExtrasFields } from './extras-fields';
import { PoolsFields } from './pools-fields';
import { QuotePreview } from './quote-preview';
import { TermsFields } from './terms-fields';
import { useComposer, type ComposerState } from './use-composer';

interface ComposerScreenProps {
  readonly register: Register;
  /** With which it begins. */
  readonly pools: readonly string[];
}

export const ComposerScreen = ({ register, pools }: ComposerScreenProps) => {
  const { t } = useTranslation('quotes');
  useCrumb(t('form.title'));
  const { writable, why } = useQuotable();
  const state = useComposer(register, pools);
  const lead = (
    <>
      {t('form.lead')} <RuleChip id="LP-4" />
    </>
  );
  return (
    <form className="page quote-form" noValidate onSubmit={state.submit}>
      <PageHeader title={t('form.title')} lead={lead} />
      {!writable && <Note tone="amber">{why}</Note>}
      <div className="quote-composer">
        <div className="quote-column">
          <PoolsFields state={state} register={register} />
          <TermsFields state={state} register={register} />
          <ExtrasFields state={state} register={register} />
        </div>
        <div className="quote-column quote-preview">
          <QuotePreview state={state} register={register} foot={<Foot state={state} writable={writable} />} />
          {state.refusal !== null && (
            <RefusalCard
              refusal={plainRefusal(state.refusal)}
              word={t('form.refused')}
              actions={<OpenOther state={state} />}
            />
          )}
        </div>
      </div>
    </form>
  );
};

/** The quote that has the number already. */
const OpenOther = ({ state: { refusal } }: { readonly state: ComposerState }) => {
  const { t } = useTranslation('quotes');
  if (refusal?.code !== 'quote/number-taken' || typeof refusal['quote'] !== 'string') return null;
  return (
    <Button component={Link} href={quotePath(refusal['quote'])}>
      {t('form.openOther')}
    </Button>
  );
};

const Foot = ({ state, writable }: { readonly state: ComposerState; readonly writable: boolean }) => {
  const { t } = useTranslation('quotes');
  return (
    <>
      {state.errorCount > 0 && (
        <span className="tone-red" role="alert">
          {t('form.errors', { count: state.errorCount })}
        </span>
      )}
      <span className="spacer" />
      <Button component={Link} href={paths.quotes} onClick={state.drop}>
        {t('form.cancel')}
      </Button>
      <Button type="submit" variant="filled" loading={state.busy} disabled={!writable || state.draft?.ok === false}>
        {t('form.commit')}
      </Button>
    </>
  );
};
