/** A side panel beside the page: 400 wide, a drawer where the window is too narrow for both. */
import { useEffect, type ReactNode } from 'react';
import { CloseButton, Drawer } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { useTranslation } from 'react-i18next';
import { useReturnFocus } from './use-return-focus';
import './ui.css';

interface PanelProps {
  readonly title: string;
  readonly onClose: () => void;
  readonly foot?: ReactNode;
  readonly children: ReactNode;
}

const NARROW = '(max-width: 1199px)';

export const Panel = (props: PanelProps) => {
  const narrow = useMediaQuery(NARROW);
  return narrow === true ? <PanelDrawer {...props} /> : <PanelBeside {...props} />;
};

const PanelDrawer = ({ title, onClose, foot, children }: PanelProps) => {
  const { t } = useTranslation('ui');
  useReturnFocus();
  return (
    <Drawer opened onClose={onClose} title={title} closeButtonProps={{ 'aria-label': t('close') }}>
      {children}
      {foot !== undefined && <div className="panel-foot">{foot}</div>}
    </Drawer>
  );
};

/** What takes the key for itself: a dialog, a menu, and a field that it empties. */
const TAKES_ESCAPE = '[role="dialog"], [role="menu"], input, textarea, select';

/** From the button that opened the panel as well, where the keyboard still stands. */
const useCloseByEscape = (onClose: () => void): void => {
  useEffect(() => {
    const listen = (event: KeyboardEvent): void => {
      if (event.key !== 'Escape' || event.defaultPrevented) return;
      const isTaken = event.target instanceof Element && event.target.closest(TAKES_ESCAPE) !== null;
      if (!isTaken && document.querySelector('[role="dialog"]') === null) onClose();
    };
    window.addEventListener('keydown', listen);
    return () => window.removeEventListener('keydown', listen);
  }, [onClose]);
};

const PanelBeside = ({ title, onClose, foot, children }: PanelProps) => {
  const { t } = useTranslation('ui');
  useReturnFocus();
  useCloseByEscape(onClose);
  return (
    <aside className="panel" aria-label={title}>
      <div className="panel-head">
        <h2>{title}</h2>
        <span className="spacer" />
        <CloseButton aria-label={t('close')} onClick={onClose} />
      </div>
      {/* Scrolls, so the keyboard has to reach it. */}
      <div className="panel-body" tabIndex={0} role="group" aria-label={title}>
        {children}
      </div>
      {foot !== undefined && <div className="panel-foot">{foot}</div>}
    </aside>
  );
};
