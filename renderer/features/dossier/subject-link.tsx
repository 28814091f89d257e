/** Leads to the page of the pool, the installation or the customer that something is kept with. */
import { Link } from 'wouter';
import { subjectName, type Subject } from '../../../domain/customer/subject';
import type { Register } from '../../../domain/ledger/register';
import { subjectPath } from '../../app/paths';

/** What people call it, where it has a name beside its id. */
const nameOf = ({ pools, installations }: Register, subject: Subject): string => {
  const id = subjectName(subject);
  const own =
    subject.kind === 'pool'
      ? pools.find(({ pool }) => pool === id)
      : subject.kind === 'installation'
        ? installations.find(({ installation }) => installation === id)
        : undefined;
  return own === undefined || own.name === '' ? id : own.name;
};

export const SubjectLink = ({ subject, register }: { readonly subject: Subject; readonly register: Register }) =>
  subject.kind === 'customer' ? (
    <Link href={subjectPath(subject)}>{subject.customer}</Link>
  ) : (
    <Link href={subjectPath(subject)} title={subjectName(subject)}>
      {nameOf(register, subject)}
    </Link>
  );
