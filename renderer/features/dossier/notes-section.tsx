/** What was written down: plain text with its line breaks, and when and where it was written. */
import { useState } from 'react';
import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { RegisteredNote } from '../../../domain/customer/kept';
import { keptWith } from '../../../domain/ledger/customers';
import { Section } from '../../ui/section';
import { AddButton } from './add-button';
import type { DossierProps } from './dossier-props';
import { EntryMenu } from './entry-menu';
import { NoteDialog } from './note-dialog';
import { isElsewhere, shownSubjects } from './shown-subjects';
import { SubjectLink } from './subject-link';
import { useWrittenText } from './use-written-text';
import './dossier.css';

const byNewest = (one: RegisteredNote, other: RegisteredNote): number =>
  one.addedOn === other.addedOn ? 0 : one.addedOn > other.addedOn ? -1 : 1;

type Asked = 'new' | RegisteredNote | null;

export const NotesSection = (props: DossierProps) => {
  const { t } = useTranslation('dossier');
  const { register, own, locked } = props;
  const [asked, setAsked] = useState<Asked>(null);
  const notes = keptWith(register.notes, shownSubjects(props)).toReversed().toSorted(byNewest);
  const subject = asked === null || asked === 'new' ? own : asked.subject;
  return (
    <Section
      title={t('note.title')}
      aside={own !== null && <AddButton label={t('note.add.action')} locked={locked} onClick={() => setAsked('new')} />}
      flush
    >
      {notes.length === 0 ? (
        <p className="dossier-quiet muted">{t('note.empty')}</p>
      ) : (
        <ul className="dossier-lines">
          {notes.map((note) => (
            <NoteLine key={note.note} {...props} note={note} onEdit={() => setAsked(note)} />
          ))}
        </ul>
      )}
      {asked !== null && subject !== null && (
        <NoteDialog
          subject={subject}
          note={asked === 'new' ? null : asked}
          today={register.asOf}
          onClose={() => setAsked(null)}
        />
      )}
    </Section>
  );
};

interface NoteLineProps extends DossierProps {
  readonly note: RegisteredNote;
  readonly onEdit: () => void;
}

const NoteLine = ({ note, onEdit, register, own, locked }: NoteLineProps) => {
  const written = useWrittenText('written');
  const [firstLine = ''] = note.text.split('\n');
  return (
    <li>
      <div className="dossier-line-text">
        <NoteText text={note.text} />
        <span className="small muted">
          {written(note)}
          {isElsewhere(note, own) && (
            <>
              {' · '}
              <SubjectLink subject={note.subject} register={register} />
            </>
          )}
        </span>
      </div>
      <EntryMenu
        name={firstLine.slice(0, 60)}
        removal={{ kind: 'note-removed', on: register.asOf, note: note.note }}
        {...{ onEdit, locked }}
      />
    </li>
  );
};

/** More than this is folded away at first. */
const LINES = 8;
const CHARACTERS = 600;

const NoteText = ({ text }: { readonly text: string }) => {
  const { t } = useTranslation('dossier');
  const [all, setAll] = useState(false);
  const isLong = text.length > CHARACTERS || text.split('\n').length > LINES;
  return (
    <>
      <p className="dossier-note" data-folded={(isLong && !all) || undefined}>
        {text}
      </p>
      {isLong && (
        <div className="dossier-fold">
          <Button variant="subtle" size="compact-xs" aria-expanded={all} onClick={() => setAll((now) => !now)}>
            {t(all ? 'note.less' : 'note.more')}
          </Button>
        </div>
      )}
    </>
  );
};
