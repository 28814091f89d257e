/** The checks of a composed order as they stand, each with its rule and, where it is open, with what to do. */
import { IconCircleCheck, IconCircleX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Refusal } from '../../../../domain/result';
import { refusalText } from '../../../ui/refusal-text';
import { RuleChip } from '../../../ui/rule-chip';
import type { Check } from './composer-checks';
import type { ComposerForm } from './composer-form';

interface ChecksListProps {
  readonly checks: readonly Check[];
  readonly form: ComposerForm;
}

export const ChecksList = ({ checks, form }: ChecksListProps) => (
  <ul className="composer-checks">
    {checks.map((check) => (
      <CheckLine key={check.name} check={check} form={form} />
    ))}
  </ul>
);

const MARK = { size: 16, stroke: 1.5 } as const;

const useCheckWords = ({ name, open }: Check, { installationIs, override }: ComposerForm): string => {
  const { t } = useTranslation('idisOrders');
  if (name === 'stated' && installationIs !== null) return t(`checks.stated_${installationIs}`);
  if (name === 'territory' && open.length === 0 && override.trim() !== '') return t('checks.territoryOverridden');
  return t(`checks.${name}`);
};

const CheckLine = ({ check, form }: { readonly check: Check; readonly form: ComposerForm }) => {
  const { t } = useTranslation('idisOrders');
  const words = useCheckWords(check, form);
  const isOpen = check.open.length > 0;
  return (
    <li>
      {isOpen ? (
        <IconCircleX {...MARK} className="tone-red composer-mark" aria-label={t('checks.open')} role="img" />
      ) : (
        <IconCircleCheck {...MARK} className="tone-green composer-mark" aria-label={t('checks.passed')} role="img" />
      )}
      <div>
        {words}
        {check.open.map((finding, index) => (
          <OpenWords key={index} finding={finding} />
        ))}
      </div>
      {check.rule === null ? <span /> : <RuleChip id={check.rule} />}
    </li>
  );
};

/** What the form itself lacks has its words here; what the rules refuse has them with every other refusal. */
const OWN = 'composer/';

/** What to do about a serial stands at its field. */
const isSerial = (code: string): boolean => code.startsWith('serial/');

const OpenWords = ({ finding }: { readonly finding: Refusal }) => {
  const { t } = useTranslation('idisOrders');
  const { code } = finding;
  if (code.startsWith(OWN)) {
    const own = code.slice(OWN.length);
    return <p className="small muted">{t(`checks.lacks.${own as 'parts'}`)}</p>;
  }
  const { what, next } = refusalText(finding);
  return <p className="small muted">{isSerial(code) ? what : `${what} ${next}`}</p>;
};
