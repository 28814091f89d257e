/** The EULAs of a customer, or those that hold at one of its sites: in force, expiring or past (LP-8). */
import { useState } from 'react';
import { IconCircleCheck, IconCircleX, IconClock, IconSignatureOff } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { isInForce } from '../../../domain/eula/eula-in-force';
import { EULA_EXPIRING_DAYS } from '../../../domain/eula/eula-standing';
import type { RegisteredEula } from '../../../domain/eula/registered-eula';
import type { Register } from '../../../domain/ledger/register';
import { siteName } from '../../../domain/ledger/sites';
import { formatDate } from '../../ui/format-date';
import { daysLeft } from '../../ui/format-days-left';
import { Section } from '../../ui/section';
import { StateWord } from '../../ui/state-word';
import { AddButton } from '../dossier';
import { EndDialog } from './end-dialog';
import { EulaDialog } from './eula-dialog';
import { RowMenu } from './row-menu';
import './sites.css';

interface EulasSectionProps {
  readonly register: Register;
  readonly customer: string;
  /** The site whose page it is; `null` on the customer's own. */
  readonly site: string | null;
  readonly locked: string | null;
}

/** In force first, then the latest. */
const inOrder = (eulas: readonly RegisteredEula[], on: Register['asOf']): readonly RegisteredEula[] => {
  const rank = (eula: RegisteredEula): number => (isInForce(eula, on) ? 0 : 1);
  return eulas.toSorted((one, other) => rank(one) - rank(other) || (one.signedOn < other.signedOn ? 1 : -1));
};

export const EulasSection = ({ register, customer, site, locked }: EulasSectionProps) => {
  const { t } = useTranslation('sites');
  const [recording, setRecording] = useState(false);
  const [ending, setEnding] = useState<RegisteredEula | null>(null);
  const eulas = register.eulas.filter(
    (eula) => eula.customer === customer && (site === null || eula.site === null || eula.site === site),
  );
  return (
    <Section
      title={t('eula.title')}
      aside={<AddButton label={t('eula.record.action')} locked={locked} onClick={() => setRecording(true)} />}
      flush
    >
      {eulas.length === 0 ? (
        <p className="dossier-quiet muted">{t(register.sites.length === 0 ? 'eula.emptyPlain' : 'eula.empty')}</p>
      ) : (
        <ul className="dossier-lines">
          {inOrder(eulas, register.asOf).map((eula) => (
            <EulaLine key={eula.eula} {...{ register, eula, locked }} onEnd={() => setEnding(eula)} />
          ))}
        </ul>
      )}
      {recording && <EulaDialog {...{ register, customer, site }} onClose={() => setRecording(false)} />}
      {ending !== null && (
        <EndDialog
          ending={{ kind: 'eula-ended', eula: ending.eula }}
          today={register.asOf}
          onClose={() => setEnding(null)}
        />
      )}
    </Section>
  );
};

interface EulaLineProps extends Pick<EulasSectionProps, 'register' | 'locked'> {
  readonly eula: RegisteredEula;
  readonly onEnd: () => void;
}

const EulaLine = ({ register, eula, locked, onEnd }: EulaLineProps) => {
  const { t } = useTranslation('sites');
  const { site, product, thirdParty, signedOn, signedBy, endedFor } = eula;
  const scope =
    thirdParty === null ? (product ?? t('eula.everyProduct')) : t('eula.thirdParty', { product: thirdParty });
  const place = site === null ? t('eula.everySite') : siteName(register, site);
  const signed = [
    t('eula.signedOn', { date: formatDate(signedOn) }),
    signedBy === '' ? '' : t('eula.signedBy', { name: signedBy }),
  ];
  return (
    <li>
      <div className="dossier-line-text">
        <span className="medium">{`${place} · ${scope}`}</span>
        <span className="small muted">
          {signed.filter((part) => part !== '').join(' ')}
          {endedFor !== '' && ` · ${t('eula.endedFor', { reason: endedFor })}`}
        </span>
        <DocumentOf register={register} eula={eula} />
      </div>
      <EulaLineState eula={eula} on={register.asOf} />
      {eula.endedOn === null && (
        <RowMenu
          name={`${place} · ${scope}`}
          locked={locked}
          actions={[{ label: t('eula.end.action'), icon: IconCircleX, run: onEnd }]}
        />
      )}
    </li>
  );
};

const DocumentOf = ({ register, eula }: Pick<EulaLineProps, 'register' | 'eula'>) => {
  const { t } = useTranslation('sites');
  if (eula.attachment === null) return null;
  const attached = register.attachments.find(({ attachment }) => attachment === eula.attachment);
  return (
    <span className="small muted">
      {attached === undefined
        ? t('eula.documentGone')
        : t('eula.document', { name: attached.facts.title ?? attached.fileName })}
    </span>
  );
};

const EulaLineState = ({ eula, on }: { readonly eula: RegisteredEula; readonly on: Register['asOf'] }) => {
  const { t } = useTranslation('sites');
  const { expiresOn, endedOn } = eula;
  if (endedOn !== null && endedOn <= on)
    return (
      <StateWord icon={IconSignatureOff} tone="slate">
        {t('eula.state.ended', { date: formatDate(endedOn) })}
      </StateWord>
    );
  if (expiresOn === null)
    return (
      <StateWord icon={IconCircleCheck} tone="green">
        {t('eula.state.inForce')}
      </StateWord>
    );
  const date = formatDate(expiresOn);
  if (expiresOn < on)
    return (
      <StateWord icon={IconSignatureOff} tone="red">
        {t('eula.state.expired', { date })}
      </StateWord>
    );
  return daysLeft(expiresOn, on) <= EULA_EXPIRING_DAYS ? (
    <StateWord icon={IconClock} tone="amber">
      {t('eula.state.expiring', { date })}
    </StateWord>
  ) : (
    <StateWord icon={IconCircleCheck} tone="green">
      {t('eula.state.inForceTo', { date })}
    </StateWord>
  );
};
