/** The people to turn to: the page's own, then those of its customer or its pools. */
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { RegisteredContact } from '../../../domain/customer/kept';
import { keptWith } from '../../../domain/ledger/customers';
import { CopyButton } from '../../ui/copy-button';
import { Section } from '../../ui/section';
import { AddButton } from './add-button';
import { ContactDialog } from './contact-dialog';
import type { DossierProps } from './dossier-props';
import { EntryMenu } from './entry-menu';
import { isElsewhere, shownSubjects } from './shown-subjects';
import { SubjectLink } from './subject-link';
import './dossier.css';

type Asked = 'new' | RegisteredContact | null;

export const ContactsSection = (props: DossierProps) => {
  const { t } = useTranslation('dossier');
  const { register, own, locked } = props;
  const [asked, setAsked] = useState<Asked>(null);
  const contacts = keptWith(register.contacts, shownSubjects(props));
  const subject = asked === null || asked === 'new' ? own : asked.subject;
  return (
    <Section
      title={t('contact.title')}
      aside={
        own !== null && <AddButton label={t('contact.add.action')} locked={locked} onClick={() => setAsked('new')} />
      }
      flush
    >
      {contacts.length === 0 ? (
        <p className="dossier-quiet muted">{t('contact.empty')}</p>
      ) : (
        <ul className="dossier-lines">
          {contacts.map((contact) => (
            <ContactLine key={contact.contact} {...props} contact={contact} onEdit={() => setAsked(contact)} />
          ))}
        </ul>
      )}
      {asked !== null && subject !== null && (
        <ContactDialog
          subject={subject}
          contact={asked === 'new' ? null : asked}
          today={register.asOf}
          onClose={() => setAsked(null)}
        />
      )}
    </Section>
  );
};

interface ContactLineProps extends DossierProps {
  readonly contact: RegisteredContact;
  readonly onEdit: () => void;
}

const ContactLine = ({ contact, onEdit, register, own, locked }: ContactLineProps) => {
  const { role, organisation, name } = contact;
  const known = [role, organisation].filter((part) => part !== '').join(' · ');
  return (
    <li>
      <div className="dossier-line-text">
        <span className="medium">{name}</span>
        {known !== '' && <span className="small muted">{known}</span>}
        <Reach contact={contact} />
        {isElsewhere(contact, own) && (
          <span className="small muted">
            <SubjectLink subject={contact.subject} register={register} />
          </span>
        )}
      </div>
      <EntryMenu
        name={name}
        removal={{ kind: 'contact-removed', on: register.asOf, contact: contact.contact }}
        {...{ onEdit, locked }}
      />
    </li>
  );
};

/** Text and a button that copies it: no program is started from what somebody typed. */
const Reach = ({ contact: { email, phone, name } }: { readonly contact: RegisteredContact }) => {
  const { t } = useTranslation('dossier');
  const ways = (['email', 'phone'] as const).filter((way) => (way === 'email' ? email : phone) !== '');
  if (ways.length === 0) return null;
  return (
    <span className="dossier-reach">
      {ways.map((way) => {
        const text = way === 'email' ? email : phone;
        return (
          <span key={way}>
            <span className="dossier-reach-text">{text}</span>
            <CopyButton text={text} label={t(`contact.copy.${way}`, { name })} />
          </span>
        );
      })}
    </span>
  );
};
