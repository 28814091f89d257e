/** Says why a fact of an imported file is not corrected here, and what to do instead. */
import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { documentPath } from '../../../app/paths';
import { DialogFrame } from './dialog-frame';
import './dialogs.css';

interface SignedFactDialogProps {
  readonly docId: string;
  readonly file: string;
  /** A table of a register is not signed: it can be put right and imported again. */
  readonly signed: boolean;
  readonly onUndo: () => void;
  readonly onClose: () => void;
}

export const SignedFactDialog = ({ docId, file, signed, onUndo, onClose }: SignedFactDialogProps) => {
  const { t } = useTranslation('pools');
  return (
    <DialogFrame title={t(signed ? 'correct.signedTitle' : 'correct.tableTitle')} wide={false} onClose={onClose}>
      <div className="pools-dialog">
        <p className="lead">{t(signed ? 'correct.signedLead' : 'correct.tableLead', { file })}</p>
        <ul className="pools-ways">
          <li>{t(signed ? 'correct.signedNewer' : 'correct.tableAgain')}</li>
          <li>{t(signed ? 'correct.signedUndo' : 'correct.tableLater')}</li>
        </ul>
        <div className="pools-dialog-foot">
          <Button variant="subtle" component={Link} href={documentPath(docId)}>
            {t('correct.openFile')}
          </Button>
          <span className="spacer" />
          <Button onClick={onUndo}>{t('correct.undoImport')}</Button>
          <Button variant="filled" data-autofocus onClick={onClose}>
            {t('correct.keep')}
          </Button>
        </div>
      </div>
    </DialogFrame>
  );
};
