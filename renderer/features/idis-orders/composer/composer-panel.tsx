/** Composes an order for an installation beside the page: every check stands below as one types, and the release waits for all of them. */
import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Register } from '../../../../domain/ledger/register';
import { formatQuantity } from '../../../ui/format-quantity';
import { Note } from '../../../ui/note';
import { Panel } from '../../../ui/panel';
import { RefusalCard } from '../../../ui/refusal-card';
import { useWritable } from '../../pools';
import { ChecksList } from './checks-list';
import { InstallationFields } from './installation-fields';
import { OrderNotes } from './order-notes';
import { PartLines } from './part-lines';
import { SaleFields } from './sale-fields';
import { SerialFields } from './serial-fields';
import { useComposer, type ComposerState } from './use-composer';

interface ComposerPanelProps {
  readonly register: Register;
  /** The installation that it was begun for; `null` where that is still to be said. */
  readonly installation: string | null;
  readonly onClose: () => void;
}

export const ComposerPanel = ({ register, installation, onClose }: ComposerPanelProps) => {
  const { t } = useTranslation('idisOrders');
  const state = useComposer(register, installation);
  const { writable, why } = useWritable();
  return (
    <Panel title={t('composer.title')} onClose={onClose} foot={<ComposerFoot state={state} onClose={onClose} />}>
      <div className="composer">
        {!writable && <Note tone="amber">{why}</Note>}
        <InstallationFields state={state} />
        <SerialFields state={state} />
        <PartLines state={state} />
        <section aria-label={t('checks.title')}>
          <h3>{t('checks.title')}</h3>
          <ChecksList checks={state.checks} form={state.form} />
        </section>
        <OrderNotes notes={state.order.notes} />
        <SaleFields state={state} />
        {state.refusal !== null && <RefusalCard refusal={state.refusal} word={t('composer.refused')} />}
      </div>
    </Panel>
  );
};

interface ComposerFootProps {
  readonly state: ComposerState;
  readonly onClose: () => void;
}

const ComposerFoot = ({ state: { open, busy, release }, onClose }: ComposerFootProps) => {
  const { t } = useTranslation('idisOrders');
  const { writable, why } = useWritable();
  return (
    <>
      <Button title={t('composer.keepHint')} onClick={onClose}>
        {t('composer.keep')}
      </Button>
      <span className="spacer" />
      {open > 0 && (
        <span className="composer-open tone-red" role="status">
          {t('composer.open', { count: open, formatted: formatQuantity(open) })}
        </span>
      )}
      <Button
        variant="filled"
        loading={busy}
        disabled={open > 0 || !writable}
        title={writable ? undefined : why}
        onClick={release}
      >
        {t('composer.release')}
      </Button>
    </>
  );
};
