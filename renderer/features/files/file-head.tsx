/** The head of a file's card: its name, what it is, its size, when it came. */
import { IconFile } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { IncomingFile } from '../../stores/incoming-files-store';
import { formatBytes } from '../../ui/format-bytes';
import { formatTime } from '../../ui/format-date';
import { fileTypeText } from './file-type-text';

export const FileHead = ({ file, typ }: { readonly file: IncomingFile; readonly typ: string | null }) => {
  const { t } = useTranslation('files');
  return (
    <div className="file-head">
      <span className="file-head-icon">
        <IconFile size={20} stroke={1.5} aria-hidden />
      </span>
      <div>
        <h2>{file.fileName}</h2>
        <div className="muted small">
          {t('preview.arrived', {
            type: fileTypeText(typ),
            size: formatBytes(file.sizeBytes),
            time: formatTime(file.arrivedAt),
          })}
        </div>
      </div>
    </div>
  );
};
