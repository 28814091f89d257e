/** Below the Gantt: how its rows are grouped, the buttons that zoom, and the way to the same as a table. */
import type { ReactNode } from 'react';
import { ActionIcon, Button, Tooltip } from '@mantine/core';
import { IconArrowsHorizontal, IconFocusCentered, IconMinus, IconPlus, type Icon } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { ChoiceFilter } from '../../../ui/choice-filter';
import { setGanttGrouping, useRenewalsView } from '../renewals-view';
import { ganttGroupings } from './gantt-lines';
import type { SpanControl } from './use-gantt-span';

const Grouping = () => {
  const { t } = useTranslation('renewals');
  const grouping = useRenewalsView((view) => view.grouping);
  const choices = ganttGroupings
    .filter((value) => value !== 'none')
    .map((value) => ({ value, label: t(`gantt.group.${value}`) }));
  return (
    <ChoiceFilter
      all={t('gantt.group.none')}
      labelOf={({ label }) => label}
      choices={choices}
      value={grouping === 'none' ? null : grouping}
      onChange={(value) => setGanttGrouping(ganttGroupings.find((each) => each === value) ?? 'none')}
    />
  );
};

interface ToolProps {
  readonly label: string;
  readonly icon: Icon;
  readonly onClick: () => void;
}

const Tool = ({ label, icon: Glyph, onClick }: ToolProps) => (
  <Tooltip label={label}>
    <ActionIcon variant="default" size="sm" aria-label={label} onClick={onClick}>
      <Glyph size={16} stroke={1.5} aria-hidden />
    </ActionIcon>
  </Tooltip>
);

const ZoomTools = ({ control }: { readonly control: SpanControl }) => {
  const { t } = useTranslation('renewals');
  return (
    <>
      <Tool label={t('gantt.zoomOut')} icon={IconMinus} onClick={() => control.zoomOut()} />
      <Tool label={t('gantt.zoomIn')} icon={IconPlus} onClick={() => control.zoomIn()} />
      <Tool label={t('gantt.reset')} icon={IconFocusCentered} onClick={control.reset} />
      <Tool label={t('gantt.whole')} icon={IconArrowsHorizontal} onClick={control.whole} />
    </>
  );
};

interface GanttFootProps {
  readonly control: SpanControl;
  readonly asTable: boolean;
  readonly onToggle: () => void;
  /** Beside the way to the table: its export. */
  readonly aside?: ReactNode;
}

export const GanttFoot = ({ control, asTable, onToggle, aside }: GanttFootProps) => {
  const { t } = useTranslation('renewals');
  return (
    <div className="gantt-foot">
      {!asTable && <Grouping />}
      <span className="spacer" />
      {asTable ? aside : <ZoomTools control={control} />}
      <Button variant="subtle" size="xs" onClick={onToggle}>
        {t(asTable ? 'gantt.asChart' : 'gantt.asTable')}
      </Button>
    </div>
  );
};
