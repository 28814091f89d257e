/** Writes the size of a file: `812 bytes`, `2.1 kB`, `23.4 MB` (decimal units, as file managers show them). */
import i18next from 'i18next';

const oneDecimal = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 1 });

export const formatBytes = (bytes: number): string => {
  if (bytes < 1000) return i18next.t('ui:bytes', { size: oneDecimal.format(bytes) });
  if (bytes < 1_000_000) return i18next.t('ui:kilobytes', { size: oneDecimal.format(bytes / 1000) });
  return i18next.t('ui:megabytes', { size: oneDecimal.format(bytes / 1_000_000) });
};
