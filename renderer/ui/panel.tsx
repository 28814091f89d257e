/** A side panel beside the page: 400 wide, a drawer where the window is too narrow for both. */
import type { ReactNode } from 'react';
import { CloseButton, Drawer } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { useTranslation } from 'react-i18next';
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
  return (
    <Drawer opened onClose={onClose} title={title} closeButtonProps={{ 'aria-label': t('close') }}>
      {children}
      {foot !== undefined && <div className="panel-foot">{foot}</div>}
    </Drawer>
  );
};

const PanelBeside = ({ title, onClose, foot, children }: PanelProps) => {
  const { t } = useTranslation('ui');
  return (
    <aside className="panel" aria-label={title} onKeyDown={(event) => event.key === 'Escape' && onClose()}>
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
