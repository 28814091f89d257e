/** Leads to the page of the pool or the customer that something is kept with. */
import { Link } from 'wouter';
import type { Subject } from '../../../domain/customer/subject';
import type { Register } from '../../../domain/ledger/register';
import { customerPath, poolPath } from '../../app/paths';

const poolName = ({ pools }: Register, id: string): string => {
  const name = pools.find(({ pool }) => pool === id)?.name ?? '';
  return name === '' ? id : name;
};

export const SubjectLink = ({ subject, register }: { readonly subject: Subject; readonly register: Register }) =>
  subject.kind === 'pool' ? (
    <Link href={poolPath(subject.pool)} title={subject.pool}>
      {poolName(register, subject.pool)}
    </Link>
  ) : (
    <Link href={customerPath(subject.customer)}>{subject.customer}</Link>
  );
