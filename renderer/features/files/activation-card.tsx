/** A request or an answer of offline activation that has come: who says what, what it changes, and what can be done. */
import { Button } from '@mantine/core';
import { IconBan, IconCircleCheck, IconInbox, type Icon } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { navigate } from 'wouter/use-hash-location';
import type { FilePreview } from '../../../contract/ipc';
import { paths } from '../../app/paths';
import { useRegister } from '../../db/use-register';
import type { Refusal } from '../../../domain/result';
import { plainRefusal } from '../../app/plain-refusal';
import type { IncomingFile } from '../../stores/incoming-files-store';
import { Banner } from '../../ui/banner';
import { refusalText } from '../../ui/refusal-text';
import { saveBytes } from '../../ui/save-bytes';
import type { Tone } from '../../ui/tone';
import type { ActivationCardFacts } from './activation-card-props';
import { AcceptAnswerFoot } from './accept-answer-foot';
import { AnswerFoot } from './answer-foot';
import { DifferenceChart } from './difference-chart';
import { DifferenceTable } from './difference-table';
import { FileHead } from './file-head';
import { dropAll } from './previews-store';
import { saveDocument } from '../../app/save-document';
import { SignaturesTable } from './signatures-table';
import { SignedFacts } from './signed-facts';

interface ActivationCardProps extends ActivationCardFacts {
  readonly file: IncomingFile;
}

export const ActivationCard = (props: ActivationCardProps) => {
  const { file, preview, status, answer, refusal } = props;
  return (
    <section className="card import-card" aria-label={file.fileName}>
      <FileHead file={file} typ={preview.verdict.typ} />
      <CardBanner {...props} />
      {preview.signed !== null && <SignedFacts signed={preview.signed} />}
      <SignaturesTable verdict={preview.verdict} signed={preview.signed} />
      {status !== 'known' && answer === null && <WhatChanges preview={preview} />}
      {refusal !== null && <RefusalLines refusal={refusal} />}
      <div className="card-foot">
        <CardFoot {...props} />
      </div>
    </section>
  );
};

interface BannerWords {
  readonly icon: Icon;
  readonly tone: Tone;
  readonly word: string;
  readonly text: string;
}

const useBannerWords = ({ preview, says, status, answer }: ActivationCardProps): BannerWords => {
  const { t } = useTranslation('activations');
  const signer = preview.verdict.signatures.find(({ outcome }) => outcome === 'valid')?.trustedAs ?? '';
  const words = (
    name: 'request' | 'giveBack' | 'granted' | 'refused' | 'answered' | 'accepted' | 'kept',
    icon: Icon,
    tone: Tone,
  ): BannerWords => ({ icon, tone, word: t(`card.${name}.word`), text: t(`card.${name}.text`, { signer }) });
  if (answer !== null) {
    const text = t('card.savedText', { fileName: answer.fileName });
    return { icon: IconCircleCheck, tone: 'green', word: t(`state.${answer.result}`), text };
  }
  if (status === 'known') return words('answered', IconCircleCheck, 'slate');
  if (says.request !== null) {
    if (status === 'imported') return words('kept', IconCircleCheck, 'green');
    return words(says.request.kind === 'activate' ? 'request' : 'giveBack', IconInbox, 'slate');
  }
  if (status === 'imported') return words('accepted', IconCircleCheck, 'green');
  return says.response.result === 'refused'
    ? words('refused', IconBan, 'amber')
    : words('granted', IconCircleCheck, 'green');
};

const CardBanner = (props: ActivationCardProps) => {
  const { icon, tone, word, text } = useBannerWords(props);
  return (
    <Banner icon={icon} tone={tone} word={word}>
      {text}
    </Banner>
  );
};

const RefusalLines = ({ refusal, title }: { readonly refusal: Refusal; readonly title?: string }) => {
  const { what, next } = refusalText(plainRefusal(refusal));
  return (
    <div className="card-body" role="alert">
      {title !== undefined && <p className="medium">{title}</p>}
      <p>
        {what} {next}
      </p>
      <p className="mono muted">{refusal.code}</p>
    </div>
  );
};

const WhatChanges = ({ preview }: { readonly preview: FilePreview }) => {
  const { t } = useTranslation('activations');
  const { register } = useRegister();
  const refusal = preview.activation?.refusal ?? null;
  if (refusal !== null && refusal.code !== 'eula/missing')
    return <RefusalLines refusal={refusal} title={t('card.cannot')} />;
  if (preview.differences.length === 0 || register === null)
    return <p className="licence-notes">{t('card.noDifference')}</p>;
  return preview.differences.map((difference) => (
    <div key={difference.pool}>
      <DifferenceTable difference={difference} licence={null} today={register.asOf} />
      <DifferenceChart difference={difference} today={register.asOf} />
    </div>
  ));
};

const leave = (path: string): void => {
  dropAll();
  navigate(path);
};

const CardFoot = (props: ActivationCardProps) => {
  const { file, preview, says, status, answer } = props;
  if (answer !== null) return <DoneFoot onSave={() => saveBytes(answer.fileName, new Uint8Array(answer.bytes))} />;
  const given = preview.activation?.answer ?? null;
  if (status === 'known') return <DoneFoot onSave={given === null ? null : () => void saveDocument(given)} />;
  if (status === 'imported') return <DoneFoot onSave={null} />;
  if (says.request !== null)
    return <AnswerFoot file={file} preview={preview} request={says.request} busy={status === 'importing'} />;
  return <AcceptAnswerFoot file={file} preview={preview} response={says.response} busy={status === 'importing'} />;
};

const DoneFoot = ({ onSave }: { readonly onSave: (() => void) | null }) => {
  const { t } = useTranslation('activations');
  return (
    <>
      <span className="muted">{t('card.foot')}</span>
      <span className="spacer" />
      {onSave !== null && <Button onClick={onSave}>{t('card.saveAnswer')}</Button>}
      <Button variant="filled" onClick={() => leave(paths.activations)}>
        {t('card.showAll')}
      </Button>
    </>
  );
};
