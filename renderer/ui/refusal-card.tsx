/** A refusal on screen: what happened, what it means, that nothing changed, numbered next steps, the code small at the foot. */
import type { ReactNode } from 'react';
import { IconShieldX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Refusal } from '../../domain/result';
import { Banner } from './banner';
import { refusalText } from './refusal-text';
import './ui.css';

interface RefusalCardProps {
  readonly refusal: Refusal;
  /** The word in the banner: "Refused". */
  readonly word: string;
  /** The banner's few words. */
  readonly title?: string;
  /** What it means for the reader, beyond the sentence. */
  readonly meaning?: ReactNode;
  /** Steps that replace the catalogue's single one. */
  readonly steps?: readonly ReactNode[];
  readonly actions?: ReactNode;
  /** What stands above the banner: the file's name, say. */
  readonly head?: ReactNode;
  readonly children?: ReactNode;
}

export const RefusalCard = ({ refusal, word, title, meaning, steps, actions, head, children }: RefusalCardProps) => {
  const { t } = useTranslation('ui');
  const text = refusalText(refusal);
  const nextSteps = steps ?? (text.next === '' ? [] : [text.next]);
  return (
    <section className="card refusal-card" role="alert">
      {head}
      <Banner icon={IconShieldX} tone="red" word={word}>
        {title}
      </Banner>
      <div className="refusal-card-body">
        <p>
          {text.what} {meaning} {t('nothingChanged')}
        </p>
        {children}
        {nextSteps.length > 0 && <NextSteps title={t('whatNext')} steps={nextSteps} />}
        {actions !== undefined && <div className="row">{actions}</div>}
      </div>
      <div className="refusal-card-code">{refusal.code}</div>
    </section>
  );
};

const NextSteps = ({ title, steps }: { readonly title: string; readonly steps: readonly ReactNode[] }) => (
  <div>
    <h3>{title}</h3>
    <ol>
      {steps.map((step, index) => (
        <li key={index}>{step}</li>
      ))}
    </ol>
  </div>
);
