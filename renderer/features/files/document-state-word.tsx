/** What became of a document, as icon and word. */
import { IconCircleCheck, IconCircleMinus, IconFileCertificate, IconReplace, type Icon } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { StateWord } from '../../ui/state-word';
import type { Tone } from '../../ui/tone';
import type { DocumentState } from './document-row';

const looks: Readonly<Record<DocumentState, { readonly icon: Icon; readonly tone: Tone }>> = {
  imported: { icon: IconCircleCheck, tone: 'green' },
  issued: { icon: IconFileCertificate, tone: 'accent' },
  undone: { icon: IconCircleMinus, tone: 'slate' },
  superseded: { icon: IconReplace, tone: 'slate' },
};

export const DocumentStateWord = ({
  state,
  pill = false,
}: {
  readonly state: DocumentState;
  readonly pill?: boolean;
}) => {
  const { t } = useTranslation('files');
  return (
    <StateWord icon={looks[state].icon} tone={looks[state].tone} pill={pill}>
      {t(`direction.${state}`)}
    </StateWord>
  );
};
