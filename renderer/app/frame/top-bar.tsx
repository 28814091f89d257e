/** The bar at the top: where one is, the search, and undo, redo, appearance and shortcuts. */
import { ActionIcon, Menu, Tooltip } from '@mantine/core';
import {
  IconArrowBackUp,
  IconArrowForwardUp,
  IconDeviceDesktop,
  IconHelpCircle,
  IconMoon,
  IconSearch,
  IconSun,
  type Icon,
} from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useAppearance, type ColourScheme } from '../../stores/appearance-store';
import { useUndo } from '../../stores/undo-store';
import { describeStep } from '../describe-step';
import { runAction, type ActionName } from '../actions';
import { Crumbs } from './crumbs';
import { ShortcutCaps } from './shortcut-caps';

export const TopBar = () => {
  const { t } = useTranslation('app');
  return (
    <header className="top-bar" aria-label={t('topBar')}>
      <Crumbs />
      <button type="button" className="top-bar-search" onClick={() => runAction('search')}>
        <IconSearch size={16} stroke={1.5} aria-hidden />
        <span>{t('search')}</span>
        <ShortcutCaps shortcut="mod+k" />
      </button>
      <div className="top-bar-tools">
        <UndoButtons />
        <AppearanceMenu />
        <Tool name="shortcuts" icon={IconHelpCircle} label={t('action.shortcuts')} />
      </div>
    </header>
  );
};

interface ToolProps {
  readonly name: ActionName;
  readonly icon: Icon;
  readonly label: string;
  readonly tip?: string;
  readonly disabled?: boolean;
}

const Tool = ({ name, icon: Glyph, label, tip = label, disabled = false }: ToolProps) => (
  <Tooltip label={tip}>
    <ActionIcon
      variant="subtle"
      color="gray"
      className="tool"
      aria-label={label}
      disabled={disabled}
      onClick={() => runAction(name)}
    >
      <Glyph size={16} stroke={1.5} />
    </ActionIcon>
  </Tooltip>
);

const UndoButtons = () => {
  const { t } = useTranslation('app');
  const undo = useUndo(({ undoable }) => undoable.at(-1));
  const redo = useUndo(({ redoable }) => redoable.at(-1));
  const noStep = useUndo((state) => state.noStep);
  const undone = undo && t('action.undoStep', { step: describeStep(undo.changes) });
  const tip = noStep === null ? undone : t('action.undoNoStep', { what: noStep });
  return (
    <>
      <Tool
        name="undo"
        icon={IconArrowBackUp}
        label={t('action.undo')}
        disabled={tip === undefined}
        {...(tip !== undefined && { tip })}
      />
      <Tool
        name="redo"
        icon={IconArrowForwardUp}
        label={t('action.redo')}
        disabled={redo === undefined}
        {...(redo && { tip: t('action.redoStep', { step: describeStep(redo.changes) }) })}
      />
    </>
  );
};

const schemes: readonly {
  readonly scheme: ColourScheme;
  readonly action: 'light' | 'dark' | 'system';
  readonly icon: Icon;
}[] = [
  { scheme: 'light', action: 'light', icon: IconSun },
  { scheme: 'dark', action: 'dark', icon: IconMoon },
  { scheme: 'auto', action: 'system', icon: IconDeviceDesktop },
];

const AppearanceMenu = () => {
  const { t } = useTranslation('app');
  const { scheme } = useAppearance();
  const Glyph = schemes.find((candidate) => candidate.scheme === scheme)?.icon ?? IconSun;
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <ActionIcon
          variant="subtle"
          color="gray"
          className="tool"
          aria-label={t('appearance', { scheme: t(`scheme.${scheme}`) })}
        >
          <Glyph size={16} stroke={1.5} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        {schemes.map(({ action, icon: ItemGlyph }) => (
          <Menu.Item key={action} leftSection={<ItemGlyph size={16} stroke={1.5} />} onClick={() => runAction(action)}>
            {t(`action.${action}`)}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
};
