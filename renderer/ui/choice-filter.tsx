/** A filter of one choice among many: a button that says what is chosen, with a list to search behind it. */
import { useState } from 'react';
import { Button, Combobox, useCombobox } from '@mantine/core';
import { IconChevronDown } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import './filter-chips.css';

export interface Choice {
  readonly value: string;
  readonly label: string;
}

interface ChoiceFilterProps {
  /** "Owner: all" where nothing is chosen. */
  readonly all: string;
  /** "Owner: M. Okafor" for what is. */
  readonly labelOf: (choice: Choice) => string;
  readonly choices: readonly Choice[];
  /** `null` where nothing is chosen. */
  readonly value: string | null;
  readonly onChange: (value: string | null) => void;
}

/** More choices than this are searched. */
const SEARCHED_ABOVE = 10;
/** More are found by typing. */
const MOST_SHOWN = 100;

const matching = (choices: readonly Choice[], text: string): readonly Choice[] => {
  const asked = text.trim().toLocaleLowerCase('en-GB');
  return choices.filter(({ label }) => label.toLocaleLowerCase('en-GB').includes(asked)).slice(0, MOST_SHOWN);
};

/** Stands for every choice; no choice is called so, as no name holds a line break. */
const ALL = '\n';

export const ChoiceFilter = ({ all, labelOf, choices, value, onChange }: ChoiceFilterProps) => {
  const { t } = useTranslation('ui');
  const [text, setText] = useState('');
  const searched = choices.length > SEARCHED_ABOVE;
  const combobox = useCombobox({
    onDropdownClose: () => {
      setText('');
      combobox.resetSelectedOption();
    },
    onDropdownOpen: () => (searched ? combobox.focusSearchInput() : combobox.selectActiveOption()),
  });
  const chosen = choices.find((choice) => choice.value === value);
  const submit = (next: string): void => {
    onChange(next === ALL ? null : next);
    combobox.closeDropdown();
    combobox.focusTarget();
  };
  return (
    <Combobox store={combobox} onOptionSubmit={submit} position="bottom-start" width={240} withinPortal>
      <Combobox.Target targetType="button">
        <Button
          className="choice-filter"
          data-chosen={chosen !== undefined || undefined}
          rightSection={<IconChevronDown size={16} stroke={1.5} aria-hidden />}
          onClick={() => combobox.toggleDropdown()}
        >
          {chosen === undefined ? all : labelOf(chosen)}
        </Button>
      </Combobox.Target>
      <Combobox.Dropdown>
        {searched && (
          <Combobox.Search
            value={text}
            onChange={(event) => {
              setText(event.currentTarget.value);
              combobox.updateSelectedOptionIndex();
            }}
            placeholder={t('searchChoices')}
            aria-label={t('searchChoices')}
          />
        )}
        <Combobox.Options mah={280} style={{ overflowY: 'auto' }}>
          <Combobox.Option value={ALL} active={value === null}>
            {all}
          </Combobox.Option>
          {matching(choices, text).map((choice) => (
            <Combobox.Option key={choice.value} value={choice.value} active={choice.value === value}>
              {choice.label}
            </Combobox.Option>
          ))}
        </Combobox.Options>
      </Combobox.Dropdown>
    </Combobox>
  );
};
