/** The levels of a version in its dialog, a row each: number, name, analytics types. */
import { ActionIcon, Button, TagsInput, TextInput } from '@mantine/core';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { RuleChip } from '../../../ui/rule-chip';
import type { EntryForm } from '../../dossier';
import { emptyLevel, type LevelFields, type LevelsFields } from './level-draft';
import { useTypeWords } from './use-type-words';

interface LevelRowsProps {
  readonly form: EntryForm<LevelsFields>;
}

/** One more than the highest. */
const next = (levels: readonly LevelFields[]): string =>
  String(1 + Math.max(0, ...levels.map(({ level }) => Number(level)).filter(Number.isFinite)));

export const LevelRows = ({ form }: LevelRowsProps) => {
  const { t } = useTranslation('catalogue');
  const { levels } = form.fields;
  const none = form.errorOf('levels');
  return (
    <fieldset className="catalogue-rows">
      <legend>
        {t('level.dialog.levels')} <RuleChip id="AC-3" />
      </legend>
      {levels.map((_level, index) => (
        <LevelRow key={index} form={form} index={index} />
      ))}
      {none !== null && (
        <p className="small tone-red" role="alert">
          {none}
        </p>
      )}
      <Button
        size="xs"
        variant="subtle"
        leftSection={<IconPlus size={16} stroke={1.5} aria-hidden />}
        onClick={() => form.set({ levels: [...levels, { ...emptyLevel, level: next(levels) }] })}
      >
        {t('level.dialog.addLevel')}
      </Button>
    </fieldset>
  );
};

const LevelRow = ({ form, index }: LevelRowsProps & { readonly index: number }) => {
  const { t } = useTranslation('catalogue');
  const words = useTypeWords();
  const { levels } = form.fields;
  const row = levels[index] ?? emptyLevel;
  const set = (part: Partial<LevelFields>): void => form.set({ levels: levels.with(index, { ...row, ...part }) });
  const number = index + 1;
  return (
    <div className="catalogue-row" data-of="level">
      <TextInput
        aria-label={t('level.dialog.level', { number })}
        inputMode="numeric"
        autoComplete="off"
        value={row.level}
        error={form.errorAt(`levels.${index}.level`)}
        onChange={(event) => set({ level: event.currentTarget.value })}
      />
      <TextInput
        aria-label={t('level.dialog.name', { number })}
        autoComplete="off"
        value={row.name}
        error={form.errorAt(`levels.${index}.name`)}
        onChange={(event) => set({ name: event.currentTarget.value })}
      />
      <ActionIcon
        variant="subtle"
        color="gray"
        aria-label={t('level.dialog.removeLevel', { number })}
        onClick={() => form.set({ levels: levels.toSpliced(index, 1) })}
      >
        <IconTrash size={16} stroke={1.5} />
      </ActionIcon>
      <TagsInput
        className="catalogue-level-types"
        aria-label={t('level.dialog.types', { number })}
        placeholder={t('level.dialog.typesHint')}
        data={words.names}
        acceptValueOnBlur
        value={row.types.map(words.nameOf)}
        onChange={(names) => set({ types: names.map(words.idOf) })}
      />
    </div>
  );
};
