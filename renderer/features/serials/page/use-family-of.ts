/** The licence family of a part, by its number. */
import { useMemo } from 'react';
import type { Register } from '../../../../domain/ledger/register';
import type { LicenceFamily } from '../../../../domain/part/part-change';

export const useFamilyOf = ({ parts }: Register): ((part: string) => LicenceFamily | undefined) =>
  useMemo(() => {
    const families = new Map(parts.map(({ part, family }) => [part, family]));
    return (part) => families.get(part);
  }, [parts]);
