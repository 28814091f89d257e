/** An SSED in a list, leading to its explanation on the pool's page. */
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { poolExplainedPath } from '../../app/paths';
import { formatDate } from '../../ui/format-date';
import type { PoolRow } from './pool-row';
import { SsedText } from './ssed-text';

export const SsedLink = ({ row }: { readonly row: PoolRow }) => {
  const { t } = useTranslation('pools');
  const text = <SsedText ssed={row.ssed} projected={row.projected} />;
  if (row.ssed === null) return text;
  return (
    <Link
      className="quiet-link"
      href={poolExplainedPath(row.id)}
      title={t('fact.explain', { date: formatDate(row.ssed) })}
      // The row around it leads to the page without the explanation.
      onClick={(event: { stopPropagation: () => void }) => event.stopPropagation()}
    >
      {text}
    </Link>
  );
};
