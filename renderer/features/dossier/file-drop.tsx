/** A place that takes dropped files for itself, before the window shows the preview of a licence file. */
import { useState, type DragEvent, type ReactNode } from 'react';

interface FileDropProps {
  /** `null` where nothing can be dropped. */
  readonly onFiles: ((files: readonly File[]) => void) | null;
  /** Stands over the place while files are held above it. */
  readonly hint: string;
  readonly children: ReactNode;
}

const carriesFiles = (event: DragEvent): boolean => event.dataTransfer.types.includes('Files');

const leaves = ({ currentTarget, relatedTarget }: DragEvent): boolean =>
  !(relatedTarget instanceof Node && currentTarget.contains(relatedTarget));

export const FileDrop = ({ onFiles, hint, children }: FileDropProps) => {
  const [over, setOver] = useState(false);
  if (onFiles === null) return children;
  return (
    <div
      className="dossier-drop"
      data-over={over || undefined}
      onDragOver={(event) => {
        if (!carriesFiles(event)) return;
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={(event) => leaves(event) && setOver(false)}
      onDrop={(event) => {
        if (!carriesFiles(event)) return;
        event.preventDefault();
        setOver(false);
        onFiles([...event.dataTransfer.files]);
      }}
    >
      {children}
      {over && <div className="dossier-drop-hint">{hint}</div>}
    </div>
  );
};
