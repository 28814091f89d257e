/** Leads to a new quote, for some pools or for none yet; where nothing may be recorded it says why. */
import { Button } from '@mantine/core';
import { IconFileDollar } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { newQuotePath } from '../../app/paths';
import { useQuotable } from './use-quotable';

interface NewQuoteButtonProps {
  readonly pools?: readonly string[];
  readonly filled?: boolean;
  /** For the head of a card. */
  readonly small?: boolean;
}

export const NewQuoteButton = ({ pools = [], filled = false, small = false }: NewQuoteButtonProps) => {
  const { t } = useTranslation('quotes');
  const { writable, why } = useQuotable();
  const look = {
    leftSection: <IconFileDollar size={16} stroke={1.5} aria-hidden />,
    ...(filled ? { variant: 'filled' } : {}),
    ...(small ? { size: 'xs', variant: 'subtle' } : {}),
  };
  return writable ? (
    <Button {...look} component={Link} href={newQuotePath(pools)}>
      {t('make')}
    </Button>
  ) : (
    <Button {...look} disabled title={why}>
      {t('make')}
    </Button>
  );
};
