/** The command palette: one field that reaches every action, pool, customer, contact and file. */
import { useMemo, useState, type KeyboardEvent } from 'react';
import { Modal } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { navigate } from 'wouter/use-hash-location';
import type { Register } from '../../../domain/ledger/register';
import { useSerials } from '../../db/use-serials';
import { useRegister } from '../../db/use-register';
import { useFrame } from '../../stores/frame-store';
import { actions, runAction } from '../actions';
import { formatDate } from '../../ui/format-date';
import { useReturnFocus } from '../../ui/use-return-focus';
import { installationEntries, installationSerialEntries, usageEntries, type SerialWords } from './installation-entries';
import {
  LEAST_SERIAL_LETTERS,
  paletteEntries,
  serialEntries,
  serialLots,
  type PaletteEntry,
  type SerialLot,
} from './palette-entries';
import { PaletteList } from './palette-list';
import { quoteEntries } from './quote-entries';

export const CommandPalette = () => {
  const { t } = useTranslation('app');
  const { close } = useFrame();
  useReturnFocus();
  return (
    <Modal
      opened
      onClose={close}
      withCloseButton={false}
      padding={0}
      size={560}
      yOffset={72}
      attributes={{ content: { 'aria-label': t('palette.label') } }}
    >
      <Palette onClose={close} />
    </Modal>
  );
};

const useActionEntries = (): readonly PaletteEntry[] => {
  const { t } = useTranslation('app');
  return useMemo(
    () =>
      actions
        .filter(({ name, isOffered }) => name !== 'search' && (isOffered?.() ?? true))
        .map(({ name, shortcut }): PaletteEntry => ({
          id: `action ${name}`,
          group: 'actions',
          title: t(`action.${name}`),
          note: '',
          target: { action: name },
          ...(shortcut === undefined ? {} : { shortcut }),
        })),
    [t],
  );
};

const noLots: readonly SerialLot[] = [];

/** What replaced a serial is said where it is found. */
const useSerialWords = (): SerialWords => {
  const { t } = useTranslation('app');
  return useMemo(
    () => ({
      current: (name) => t('palette.serialCurrent', { name }),
      superseded: ({ supersededOn }, current, name) =>
        supersededOn === null
          ? t('palette.serialReplaced', { name, current })
          : t('palette.serialSuperseded', { name, current, date: formatDate(supersededOn) }),
    }),
    [t],
  );
};

/** Quotes, installations with their serials, and those of lots, which are read from the window's database when something is typed that could be one. */
const useSerialEntries = (query: string, register: Register | null): readonly PaletteEntry[] => {
  const isAsked = query.trim().length >= LEAST_SERIAL_LETTERS;
  const lots = useMemo(() => (isAsked && register !== null ? serialLots(register) : noLots), [isAsked, register]);
  const { book } = useSerials(lots);
  const say = useSerialWords();
  return useMemo(
    () => [
      ...quoteEntries(query, register),
      ...installationEntries(query, register),
      ...usageEntries(query, register),
      ...installationSerialEntries(query, register, say),
      ...serialEntries(query, book, lots),
    ],
    [query, register, book, lots, say],
  );
};

const openEntry = ({ target }: PaletteEntry): void => {
  if ('action' in target) runAction(target.action);
  else navigate(target.path);
};

const Palette = ({ onClose }: { readonly onClose: () => void }) => {
  const { t } = useTranslation('app');
  const { register } = useRegister();
  const [query, setQuery] = useState('');
  const [chosen, setChosen] = useState(0);
  const entries = paletteEntries(query, useActionEntries(), register, useSerialEntries(query, register));
  const active = Math.min(chosen, entries.length - 1);
  const open = (entry: PaletteEntry | undefined): void => {
    if (entry === undefined) return;
    onClose();
    openEntry(entry);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Enter') return open(entries[active]);
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step === undefined || entries.length === 0) return;
    event.preventDefault();
    setChosen((active + step + entries.length) % entries.length);
  };
  return (
    <div className="palette">
      <div className="palette-field">
        <IconSearch size={16} stroke={1.5} aria-hidden />
        <input
          data-autofocus
          role="combobox"
          aria-expanded
          aria-controls="palette-list"
          aria-activedescendant={entries[active] && `palette-${active}`}
          aria-autocomplete="list"
          aria-label={t('palette.label')}
          placeholder={t('palette.placeholder')}
          value={query}
          onKeyDown={onKeyDown}
          onChange={(event) => {
            setQuery(event.currentTarget.value);
            setChosen(0);
          }}
        />
      </div>
      <PaletteList entries={entries} active={active} query={query} onOpen={open} onPoint={setChosen} />
      <div className="palette-foot">{t('palette.hint')}</div>
    </div>
  );
};
