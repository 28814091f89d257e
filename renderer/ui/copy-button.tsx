/** A small button that copies a text and says that it did. Long lists have one a row: what only a pointer needs is there once one is near. */
import { useRef, useState, type RefObject } from 'react';
import { Tooltip } from '@mantine/core';
import { useClipboard } from '@mantine/hooks';
import { IconCheck, IconCopy } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import './ui.css';

export const CopyButton = ({ text, label }: { readonly text: string; readonly label: string }) => {
  const button = useRef<HTMLButtonElement>(null);
  const [isNear, setNear] = useState(false);
  const clipboard = useClipboard({ timeout: 1500 });
  const Glyph = clipboard.copied ? IconCheck : IconCopy;
  return (
    <>
      <button
        ref={button}
        type="button"
        className="copy-button"
        aria-label={label}
        onClick={() => clipboard.copy(text)}
        onMouseEnter={() => setNear(true)}
        onMouseLeave={() => setNear(false)}
      >
        <Glyph size={14} stroke={1.5} />
      </button>
      {isNear && <CopyTip target={button} label={label} copied={clipboard.copied} />}
    </>
  );
};

interface CopyTipProps {
  readonly target: RefObject<HTMLButtonElement | null>;
  readonly label: string;
  readonly copied: boolean;
}

const CopyTip = ({ target, label, copied }: CopyTipProps) => {
  const { t } = useTranslation('ui');
  return <Tooltip opened target={target} label={copied ? t('copied') : label} />;
};
