/** What the command palette found, by kind. */
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { PaletteEntry } from './palette-entries';
import { ShortcutCaps } from './shortcut-caps';

interface PaletteListProps {
  readonly entries: readonly PaletteEntry[];
  readonly active: number;
  readonly query: string;
  readonly onOpen: (entry: PaletteEntry) => void;
  readonly onPoint: (index: number) => void;
}

export const PaletteList = ({ entries, active, query, onOpen, onPoint }: PaletteListProps) => {
  const { t } = useTranslation('app');
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    list.current?.querySelector('[aria-selected=true]')?.scrollIntoView({ block: 'nearest' });
  }, [active, entries.length]);
  return (
    <div ref={list} id="palette-list" role="listbox" aria-label={t('palette.label')} className="palette-list">
      {entries.length === 0 && (
        <div className="palette-nothing" role="option" aria-selected={false} aria-disabled>
          {t('palette.nothing', { query })}
        </div>
      )}
      {entries.map((entry, index) => (
        <div key={entry.id} role="presentation">
          {entry.group !== entries[index - 1]?.group && (
            <div className="palette-group" aria-hidden>
              {t(`palette.${entry.group}`)}
            </div>
          )}
          <div
            id={`palette-${index}`}
            role="option"
            aria-selected={index === active}
            className="palette-entry"
            onClick={() => onOpen(entry)}
            onMouseMove={() => onPoint(index)}
          >
            <span className="medium">{entry.title}</span>
            <span className="muted">{entry.note}</span>
            {entry.shortcut !== undefined && <ShortcutCaps shortcut={entry.shortcut} />}
          </div>
        </div>
      ))}
    </div>
  );
};
