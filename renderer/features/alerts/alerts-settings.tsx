/** Alerts in the settings: the rules for everything, who has lead times of its own, notifications, and when they last ran. */
import { useEffect, useRef, type RefObject } from 'react';
import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'wouter';
import type { AlertRule } from '../../../domain/alert/alert-book';
import type { Register } from '../../../domain/ledger/register';
import { scopeWords } from '../../app/alert-facts';
import { customerPath, installationPath, paths, poolPath } from '../../app/paths';
import { useKeptFromWords } from '../../app/use-kept-from-words';
import { useAlertsState } from '../../db/alerts-state';
import { useRegister } from '../../db/use-register';
import { useAppInfo } from '../../stores/app-info-store';
import { formatInstant, formatTime } from '../../ui/format-date';
import { Section } from '../../ui/section';
import { LeadTimesSection } from './lead-times-section';
import { whenTold } from './rule-words';
import { usePermission } from './use-permission';
import './alerts.css';

const EVERYTHING = { kind: 'all' } as const;

/** The address of the alerts is that of the settings, at this place. */
const useAskedPlace = (): RefObject<HTMLDivElement | null> => {
  const place = useRef<HTMLDivElement>(null);
  const [location] = useLocation();
  useEffect(() => {
    if (location === paths.alerts) place.current?.scrollIntoView();
  }, [location]);
  return place;
};

export const AlertsSettings = () => {
  const { register } = useRegister();
  const locked = useKeptFromWords();
  const { t } = useTranslation('alerts');
  const place = useAskedPlace();
  if (register === null) return null;
  return (
    <div className="alerts-all" ref={place}>
      <LeadTimesSection register={register} scope={EVERYTHING} locked={locked === '' ? null : locked} />
      <Section title={t('settings.notifications')}>
        <div className="alerts-settings">
          <LastRan />
          <Notifications />
          <OwnLeadTimes register={register} />
        </div>
      </Section>
    </div>
  );
};

const LastRan = () => {
  const { t } = useTranslation('alerts');
  const { ranAt, next, quiet } = useAlertsState();
  return (
    <>
      <p>
        {ranAt === null
          ? t('settings.notYet')
          : t('settings.ran', { instant: formatInstant(ranAt), next: next === null ? '' : formatTime(next) })}
      </p>
      <p className="muted">{quiet === null ? t('settings.howOften') : t(`settings.quiet.${quiet}`)}</p>
    </>
  );
};

const Notifications = () => {
  const { t } = useTranslation('alerts');
  const isElectron = useAppInfo(({ info }) => info?.host === 'electron');
  const { permission, ask } = usePermission();
  if (isElectron) return <p>{t('settings.electron')}</p>;
  if (permission !== 'default') return <p>{t(`settings.${permission}`)}</p>;
  return (
    <div className="row">
      <Button onClick={ask}>{t('settings.ask')}</Button>
      <span className="muted">{t('settings.asks')}</span>
    </div>
  );
};

const pageOf = ({ scope }: AlertRule): string => {
  switch (scope.kind) {
    case 'all':
      return paths.settings;
    case 'customer':
      return customerPath(scope.customer);
    case 'pool':
      return poolPath(scope.pool);
    case 'installation':
      return installationPath(scope.installation);
  }
};

const OwnLeadTimes = ({ register }: { readonly register: Register }) => {
  const { t } = useTranslation(['alerts', 'app']);
  const rules = register.alertRules.filter(({ scope }) => scope.kind !== 'all');
  return (
    <>
      <h3>{t('settings.others')}</h3>
      {rules.length === 0 && <p className="muted">{t('settings.noOthers')}</p>}
      <ul className="alerts-others">
        {rules.map((rule) => (
          <li key={rule.event + rule.alert + scopeWords(rule.scope)}>
            <Link href={pageOf(rule)}>{scopeWords(rule.scope)}</Link>{' '}
            <span className="muted">
              {t('settings.set', {
                alert: t(`app:alertKind.${rule.alert}`),
                told: whenTold(rule.alert, rule, t),
              })}
            </span>
          </li>
        ))}
      </ul>
    </>
  );
};
