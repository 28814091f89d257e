/** The sheet that `?` opens: every shortcut there is. */
import { Modal } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useFrame } from '../../stores/frame-store';
import { actions } from '../actions';
import { useReturnFocus } from '../../ui/use-return-focus';
import { ShortcutCaps } from './shortcut-caps';

const habits = [
  { text: 'filter', shortcut: '/' },
  { text: 'moveRows', shortcut: '↑+↓' },
  { text: 'openRow', shortcut: 'enter' },
  { text: 'closeDialog', shortcut: 'esc' },
] as const;

export const ShortcutSheet = () => {
  const { t } = useTranslation('app');
  const { close } = useFrame();
  useReturnFocus();
  return (
    <Modal opened onClose={close} title={t('shortcuts.title')} closeButtonProps={{ 'aria-label': t('toast.close') }}>
      <dl className="shortcut-list">
        {actions.map(
          ({ name, shortcut }) =>
            shortcut !== undefined && (
              <div key={name}>
                <dt>{t(`action.${name}`)}</dt>
                <dd>
                  <ShortcutCaps shortcut={shortcut} />
                </dd>
              </div>
            ),
        )}
        {habits.map(({ text, shortcut }) => (
          <div key={text}>
            <dt>{t(`shortcuts.${text}`)}</dt>
            <dd>
              <ShortcutCaps shortcut={shortcut} />
            </dd>
          </div>
        ))}
      </dl>
    </Modal>
  );
};
