/** What the host wants known before anything else: a clock that is behind, a journal that was mended, a workspace that is read only. */
import { useTranslation } from 'react-i18next';
import { useAppInfo } from '../../stores/app-info-store';
import { Note } from '../../ui/note';
import { refusalText } from '../../ui/refusal-text';

export const HostNotes = () => {
  const { t } = useTranslation('overview');
  const info = useAppInfo((state) => state.info);
  if (info === null) return null;
  return (
    <>
      {info.readOnly && <Note>{t('readOnly')}</Note>}
      {info.notices.map(({ code, facts }, index) => {
        const { what, next } = refusalText({ ...facts, code });
        return (
          <Note key={`${code} ${index}`} tone="amber">
            {what} {next}
          </Note>
        );
      })}
    </>
  );
};
