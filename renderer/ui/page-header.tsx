/** The head of a screen: its title, a line that says what is there, and its actions. Also names the window. */
import { useEffect, type ReactNode } from 'react';
import { windowTitle } from './window-title';
import './ui.css';

interface PageHeaderProps {
  readonly title: string;
  /** Stands behind the title: a state's pill. */
  readonly beside?: ReactNode;
  readonly lead?: ReactNode;
  readonly actions?: ReactNode;
}

const useDocumentTitle = (title: string): void => {
  useEffect(() => {
    document.title = windowTitle(title);
  }, [title]);
};

export const PageHeader = ({ title, beside, lead, actions }: PageHeaderProps) => {
  useDocumentTitle(title);
  return (
    <header className="page-header">
      <div>
        <div className="page-header-title">
          <h1 tabIndex={-1}>{title}</h1>
          {beside}
        </div>
        {lead !== undefined && <div className="lead">{lead}</div>}
      </div>
      {actions !== undefined && <div className="page-header-actions">{actions}</div>}
    </header>
  );
};
