/** What a transfer, an activation request, a response or a licence status says of itself. */
import { useTranslation } from 'react-i18next';
import type { ActivationRequest, ActivationResponse } from '../../../domain/activation/activation-files';
import type { SignedDocument } from '../../../domain/ledger/signed-document';
import { transferQuantity, type TransferFile } from '../../../domain/transfer/transfer-file';
import { usePool } from '../../db/use-pool';
import { Facts, type Fact } from '../../ui/facts';
import { formatDate } from '../../ui/format-date';
import { formatQuantity } from '../../ui/format-quantity';
import { StatusFigures, useStatusFacts } from './status-figures';
import { TransferLots } from './transfer-lots';

const place = (partner: string, pool: string | undefined): string => [partner, pool].filter(Boolean).join(', ');

const useTransferFacts = (): ((transfer: TransferFile) => readonly Fact[]) => {
  const { t } = useTranslation('files');
  return ({ id, from, to, removedOn, reading, lots }) => [
    { name: t('signed.transfer'), value: <span className="medium">{id}</span> },
    { name: t('signed.from'), value: place(from.partner, from.pool) },
    { name: t('signed.to'), value: place(to.partner, to.pool) },
    { name: t('signed.removedOn'), value: formatDate(removedOn) },
    { name: t('signed.reading'), value: t(`signed.readingWord.${reading}`) },
    { name: t('signed.licences'), value: formatQuantity(transferQuantity({ lots })) },
  ];
};

/** A pool of this register has its name beside its id. */
const PoolText = ({ pool }: { readonly pool: string }) => {
  const name = usePool(pool)?.name ?? '';
  return <>{name === '' ? pool : `${name}, ${pool}`}</>;
};

const useRequestFacts = (): ((request: ActivationRequest) => readonly Fact[]) => {
  const { t } = useTranslation('files');
  return ({ id, kind, org, site, pool, product, quantity, requestedOn, siteSequence, fingerprint }) => [
    { name: t('signed.request'), value: <span className="medium">{id}</span> },
    { name: t('signed.asks'), value: t(`signed.kind.${kind}`) },
    { name: t('signed.site'), value: place(site.name, org === site.name ? undefined : org) },
    { name: t('signed.pool'), value: <PoolText pool={pool} /> },
    { name: t('signed.licences'), value: `${formatQuantity(quantity)} ${product}` },
    { name: t('signed.requestedOn'), value: formatDate(requestedOn) },
    { name: t('signed.sequence'), value: formatQuantity(siteSequence) },
    { name: t('signed.server'), value: <span className="mono">{fingerprint}</span> },
  ];
};

const useResponseFacts = (): ((response: ActivationResponse) => readonly Fact[]) => {
  const { t } = useTranslation('files');
  return ({ id, result, reason, pool, lot, quantity, decidedOn, sequence, inReplyTo }) => [
    { name: t('signed.response'), value: <span className="medium">{id}</span> },
    { name: t('signed.result'), value: t(`signed.resultWord.${result}`) },
    ...(reason === undefined ? [] : [{ name: t('signed.reason'), value: reason }]),
    { name: t('signed.pool'), value: <PoolText pool={pool} /> },
    { name: t('signed.licences'), value: `${formatQuantity(quantity)}, ${lot}` },
    { name: t('signed.decidedOn'), value: formatDate(decidedOn) },
    { name: t('signed.sequence'), value: formatQuantity(sequence) },
    { name: t('signed.inReplyTo'), value: <span className="mono">{inReplyTo}</span> },
  ];
};

export const SignedFacts = ({ signed }: { readonly signed: SignedDocument }) => {
  const [transfer, request, response] = [useTransferFacts(), useRequestFacts(), useResponseFacts()];
  const status = useStatusFacts();
  const facts =
    signed.typ === 'ilf-transfer.v1+jws'
      ? transfer(signed.payload)
      : signed.typ === 'ilf-activation-request.v1+jws'
        ? request(signed.payload)
        : signed.typ === 'ilf-licence-status.v1+jws'
          ? status(signed.payload)
          : response(signed.payload);
  const half = Math.ceil(facts.length / 2);
  return (
    <>
      <div className="licence-facts">
        <Facts facts={facts.slice(0, half)} />
        <Facts facts={facts.slice(half)} />
      </div>
      {signed.typ === 'ilf-transfer.v1+jws' && <TransferLots transfer={signed.payload} />}
      {signed.typ === 'ilf-licence-status.v1+jws' && <StatusFigures status={signed.payload} before={null} />}
    </>
  );
};
