/** Makes the whole window a place to drop licence files on; a drop shows their preview and imports nothing. */
import { useEffect, useState } from 'react';
import { IconFileDownload } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { showPreview } from '../choose-files';

const carriesFiles = (event: DragEvent): boolean => event.dataTransfer?.types.includes('Files') ?? false;

const useFileDrag = (): boolean => {
  const [over, setOver] = useState(false);
  useEffect(() => {
    const onOver = (event: DragEvent): void => {
      if (!carriesFiles(event)) return;
      // A field that takes the file for itself has prevented the default already, and says so itself.
      setOver(!event.defaultPrevented);
      event.preventDefault();
    };
    const onLeave = (event: DragEvent): void => {
      if (event.relatedTarget === null) setOver(false);
    };
    const onDrop = (event: DragEvent): void => {
      setOver(false);
      if (event.defaultPrevented || !carriesFiles(event)) return;
      event.preventDefault();
      showPreview([...(event.dataTransfer?.files ?? [])]);
    };
    window.addEventListener('dragover', onOver);
    window.addEventListener('dragleave', onLeave);
    window.addEventListener('drop', onDrop);
    return () => {
      window.removeEventListener('dragover', onOver);
      window.removeEventListener('dragleave', onLeave);
      window.removeEventListener('drop', onDrop);
    };
  }, []);
  return over;
};

export const DropTarget = () => {
  const { t } = useTranslation('app');
  if (!useFileDrag()) return null;
  return (
    <div className="drop-target">
      <div>
        <IconFileDownload size={32} stroke={1.5} aria-hidden />
        <h2>{t('drop.title')}</h2>
        <p>{t('drop.text')}</p>
      </div>
    </div>
  );
};
