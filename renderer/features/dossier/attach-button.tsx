/** The quiet button that chooses files to attach, as many at a time as wanted. */
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { AddButton } from './add-button';

interface AttachButtonProps {
  readonly locked: string | null;
  readonly onFiles: (files: readonly File[]) => void;
}

export const AttachButton = ({ locked, onFiles }: AttachButtonProps) => {
  const { t } = useTranslation('dossier');
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <AddButton label={t('document.attach')} locked={locked} onClick={() => input.current?.click()} />
      <input
        ref={input}
        type="file"
        hidden
        multiple
        aria-label={t('document.choose')}
        onChange={(event) => {
          onFiles([...(event.currentTarget.files ?? [])]);
          event.currentTarget.value = '';
        }}
      />
    </>
  );
};
