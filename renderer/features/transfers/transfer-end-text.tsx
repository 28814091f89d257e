/** Where licences left or arrive, as a cell: a pool's name leads to its page, a partner stands with its pool. */
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { poolPath } from '../../app/paths';
import type { TransferEnd } from './transfer-rows';
import './transfers.css';

/** As it is sorted and exported. */
export const endText = (end: TransferEnd): string => {
  if (end.kind === 'pool') return end.name;
  return end.kind === 'said' ? end.text : [end.partner, end.pool].filter(Boolean).join(', ');
};

export const TransferEndText = ({ end }: { readonly end: TransferEnd }) => {
  const { t } = useTranslation('transfers');
  const text = endText(end);
  if (text === '') return <span className="muted">{t('undecided')}</span>;
  if (end.kind !== 'pool')
    return (
      <span className="transfers-end" title={text}>
        {text}
      </span>
    );
  return (
    <Link href={poolPath(end.pool)} title={`${end.name}, ${end.pool}`} className="transfers-end">
      {text}
    </Link>
  );
};
