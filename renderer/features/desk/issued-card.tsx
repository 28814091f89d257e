/** What stands after a file was issued: where it went, and what usually follows. */
import { useEffect, useRef } from 'react';
import { Button } from '@mantine/core';
import { IconCircleCheck } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { navigate } from 'wouter/use-hash-location';
import { showPreview } from '../../app/choose-files';
import { documentPath, poolPath } from '../../app/paths';
import { useRegister } from '../../db/use-register';
import { Banner } from '../../ui/banner';
import { CopyButton } from '../../ui/copy-button';
import { RuleChip } from '../../ui/rule-chip';
import { saveBytes } from '../../ui/save-bytes';
import { nextDeskForm, type DeskForm } from './desk-form';
import { startForm, useDesk, type IssuedFile } from './desk-store';

export const IssuedCard = ({ form }: { readonly form: DeskForm }) => {
  const { t } = useTranslation('desk');
  const { register } = useRegister();
  const issued = useDesk((state) => state.issued);
  const card = useRef<HTMLElement>(null);
  // The button that was pressed is gone with the form: who works by keyboard goes on from here.
  useEffect(() => card.current?.focus(), [issued?.docId]);
  if (issued === null || register === null) return null;
  const bytes = new Uint8Array(issued.bytes);
  // The taking may have been undone since.
  const stands = issued.taken && register.pools.some(({ pool }) => pool === issued.pool.id);
  return (
    <section
      ref={card}
      tabIndex={-1}
      className="card import-card desk-issued-card"
      aria-label={t('issued.title', { fileName: issued.fileName })}
    >
      <Banner icon={IconCircleCheck} tone="green" word={t('issued.title', { fileName: issued.fileName })}>
        {t('issued.text', { partner: issued.partner })}
      </Banner>
      <div className="card-body desk-issued">
        <IssuedPool issued={issued} stands={stands} />
        <div>
          <span className="muted">{t('issued.document')}</span> <span className="mono">{issued.docId}</span>
        </div>
      </div>
      <div className="card-foot">
        <Button variant="subtle" onClick={() => navigate(documentPath(issued.docId))}>
          {t('issued.show')}
        </Button>
        <span className="spacer" />
        <Button onClick={() => saveBytes(issued.fileName, bytes)}>{t('issued.again')}</Button>
        {stands ? (
          <Button onClick={() => navigate(poolPath(issued.pool.id))}>{t('issued.openPool')}</Button>
        ) : (
          <Button onClick={() => showPreview([new File([bytes], issued.fileName)])}>{t('issued.import')}</Button>
        )}
        <Button variant="filled" onClick={() => startForm(nextDeskForm(form, register.asOf))}>
          {t('issued.another')}
        </Button>
      </div>
    </section>
  );
};

/** LP-6: the Pool ID, which the partner has to be told where it is new. */
const IssuedPool = ({ issued, stands }: { readonly issued: IssuedFile; readonly stands: boolean }) => {
  const { t } = useTranslation('desk');
  const { id, name, new: isNew } = issued.pool;
  return (
    <div className="row">
      <span className="muted">{isNew ? t('issued.poolNew', { partner: issued.partner }) : t('issued.pool')}</span>
      <span className="medium">{id}</span>
      <CopyButton text={id} label={t('issued.copyPool')} />
      {name !== id && <span className="muted">{name}</span>}
      {isNew && <RuleChip id="LP-6" />}
      {stands && <span>{t('issued.taken')}</span>}
    </div>
  );
};
