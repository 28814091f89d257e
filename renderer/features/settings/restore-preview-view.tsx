/** What a restore would change, and the word that does it. */
import { useState } from 'react';
import { Button, Checkbox } from '@mantine/core';
import { IconCircleCheck } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { RestorePreview } from '../../../contract/backup-messages';
import { Banner } from '../../ui/banner';
import { Facts } from '../../ui/facts';
import { Fingerprint } from '../../ui/fingerprint';
import { formatInstant } from '../../ui/format-date';
import { formatQuantity } from '../../ui/format-quantity';
import { Note } from '../../ui/note';
import { ComparisonTable } from './comparison-table';

interface RestorePreviewViewProps {
  readonly preview: RestorePreview;
  readonly onConfirm: () => void;
  readonly onClose: () => void;
}

export const RestorePreviewView = ({ preview, onConfirm, onClose }: RestorePreviewViewProps) => {
  const { t } = useTranslation('settings');
  const [isSure, setSure] = useState(false);
  const when = formatInstant(preview.madeAt);
  return (
    <div className="stack">
      <Banner icon={IconCircleCheck} tone="green" word={t('restore.whole')} />
      <Facts
        facts={[
          { name: t('restore.made'), value: when },
          { name: t('restore.computer'), value: preview.host },
          { name: t('restore.device'), value: <Fingerprint kid={preview.device} line /> },
        ]}
      />
      <ComparisonTable preview={preview} />
      <Consequences preview={preview} />
      <Checkbox
        label={t('restore.sure', { when })}
        checked={isSure}
        onChange={(event) => setSure(event.currentTarget.checked)}
      />
      <div className="row">
        <span className="spacer" />
        <Button onClick={onClose}>{t('cancel')}</Button>
        <Button variant="filled" disabled={!isSure} onClick={onConfirm}>
          {t('restore.confirm')}
        </Button>
      </div>
    </div>
  );
};

const Consequences = ({ preview: { holds, here, missing, added, keys } }: { readonly preview: RestorePreview }) => {
  const { t } = useTranslation('settings');
  const isSame = here?.workspace === holds.workspace;
  return (
    <>
      {here !== null && !isSame && <Note tone="amber">{t('restore.other')}</Note>}
      {missing > 0 && (
        <Note tone="amber">{t('restore.missing', { count: missing, formatted: formatQuantity(missing) })}</Note>
      )}
      {added > 0 && <Note>{t('restore.added', { count: added, formatted: formatQuantity(added) })}</Note>}
      {missing + added === 0 && isSame && <Note>{t('restore.same')}</Note>}
      <Note>
        {t('restore.aside')} {isSame ? t('restore.keysStay') : keys === 0 ? t('restore.keysGo') : ''}
      </Note>
    </>
  );
};
