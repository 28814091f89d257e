/** The frame of every dialog of the dossier: fields, the ledger's refusal if there is one, and one button that commits. */
import type { FormEvent, ReactNode } from 'react';
import { Button, Modal } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Refusal } from '../../../domain/result';
import { RefusalCard } from '../../ui/refusal-card';
import { useReturnFocus } from '../../ui/use-return-focus';
import './dossier.css';

interface EntryDialogProps {
  readonly title: string;
  readonly lead?: ReactNode;
  /** Verb and object: "Add contact". */
  readonly commitLabel: string;
  readonly busy: boolean;
  readonly refusal: Refusal | null;
  readonly onSubmit: (event: FormEvent<HTMLFormElement>) => void;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** Pixels. */
const WIDTH = 560;

export const EntryDialog = (props: EntryDialogProps) => {
  const { title, lead, commitLabel, busy, refusal, onSubmit, onClose, children } = props;
  const { t } = useTranslation('dossier');
  useReturnFocus();
  return (
    <Modal opened onClose={onClose} title={title} size={WIDTH} closeButtonProps={{ 'aria-label': t('dialog.close') }}>
      <form className="stack dossier-form" noValidate onSubmit={onSubmit}>
        {lead !== undefined && <p className="lead">{lead}</p>}
        {children}
        {refusal !== null && <RefusalCard refusal={refusal} word={t('dialog.refused')} />}
        <div className="dossier-form-foot">
          <Button onClick={onClose}>{t('dialog.cancel')}</Button>
          <Button type="submit" variant="filled" loading={busy}>
            {commitLabel}
          </Button>
        </div>
      </form>
    </Modal>
  );
};
