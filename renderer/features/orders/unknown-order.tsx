/** An address at which no purchase order stands. */
import { Button } from '@mantine/core';
import { IconFileOff } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { paths } from '../../app/paths';
import { useCrumb } from '../../stores/crumbs-store';
import { EmptyState } from '../../ui/empty-state';

export const UnknownOrder = ({ id }: { readonly id: string }) => {
  const { t } = useTranslation('orders');
  useCrumb(id);
  const back = (
    <Button variant="filled" component={Link} href={paths.orders}>
      {t('unknown.back')}
    </Button>
  );
  return (
    <div className="page">
      <section className="card">
        <EmptyState icon={IconFileOff} title={t('unknown.title')} text={t('unknown.text')} actions={back} />
      </section>
    </div>
  );
};
