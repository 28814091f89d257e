/** The line at the foot: connection, host and workspace, the ledger's count and head, the device, and what the host wants known. */
import { IconAlertTriangle, IconCircleCheck, IconPlugConnectedX } from '@tabler/icons-react';
import { Popover, UnstyledButton } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useRegister } from '../../db/use-register';
import { useAppInfo, type AppInfo } from '../../stores/app-info-store';
import { formatDate } from '../../ui/format-date';
import { formatQuantity } from '../../ui/format-quantity';
import { refusalText } from '../../ui/refusal-text';
import type { RegisterState } from '../../db/register-state';
import { AlertsRan } from './alerts-ran';
import { useLockedOut } from './use-locked-out';

export const StatusBar = () => {
  const { t } = useTranslation('app');
  const { info, connected } = useAppInfo();
  const state = useRegister();
  return (
    <footer className="status-bar" aria-label={t('statusBar')}>
      <Connection connected={connected} />
      {info !== null && <Host info={info} />}
      <Ledger state={state} />
      <AlertsRan />
      {info?.device !== undefined && info.device !== null && (
        <span className="status-detail" title={t('status.deviceTitle', { device: info.device })}>
          {t('status.device', { device: info.device.slice(0, 8) })}
        </span>
      )}
      <Warnings state={state} />
      {info !== null && info.notices.length > 0 && <Notices notices={info.notices} />}
      <span className="spacer" />
      {info !== null && <span className="status-detail">{t('status.version', { version: info.version })}</span>}
      {state.register !== null && <span>{t('status.today', { date: formatDate(state.register.asOf) })}</span>}
    </footer>
  );
};

const Connection = ({ connected }: { readonly connected: boolean }) => {
  const { t } = useTranslation('app');
  const isLockedOut = useLockedOut(connected);
  return connected ? (
    <span className="status-good">
      <IconCircleCheck size={14} stroke={1.5} aria-hidden />
      {t('status.connected')}
    </span>
  ) : (
    <span className="status-bad" role="alert">
      <IconPlugConnectedX size={14} stroke={1.5} aria-hidden />
      {t(isLockedOut ? 'status.lockedOut' : 'status.disconnected')}
    </span>
  );
};

const Host = ({ info }: { readonly info: AppInfo }) => {
  const { t } = useTranslation('app');
  return (
    <>
      <span className="status-detail">{t(`status.${info.host}`)}</span>
      <span className="status-detail" title={info.workspace}>
        {t('status.workspace', { workspace: info.workspace.slice(0, 8) })}
      </span>
      {info.workspaceKind === 'sample' && <span className="status-sample">{t('sample.title')}</span>}
      {info.readOnly && (
        <span className="status-warn">
          <IconAlertTriangle size={14} stroke={1.5} aria-hidden />
          {t('status.readOnly')}
        </span>
      )}
    </>
  );
};

const Ledger = ({ state }: { readonly state: RegisterState }) => {
  const { t } = useTranslation('app');
  const { head } = state;
  if (head === null) return null;
  if (head.head === null) return <span>{t('status.emptyLedger')}</span>;
  return (
    <span title={t('status.headTitle', { head: head.head })}>
      {t('status.events', { count: head.count, formatted: formatQuantity(head.count) })},{' '}
      {t('status.head', { head: head.head.slice(0, 8) })}
    </span>
  );
};

const Warnings = ({ state }: { readonly state: RegisterState }) => {
  const { t } = useTranslation('app');
  return (
    <>
      {!state.durable && (
        <span className="status-warn" title={t('status.memoryOnlyTitle')}>
          <IconAlertTriangle size={14} stroke={1.5} aria-hidden />
          {t('status.memoryOnly')}
        </span>
      )}
      {state.error !== null && state.register !== null && (
        <span className="status-bad" role="alert" title={refusalText(state.error).what}>
          <IconAlertTriangle size={14} stroke={1.5} aria-hidden />
          {t('status.behind')}
        </span>
      )}
    </>
  );
};

const Notices = ({ notices }: { readonly notices: AppInfo['notices'] }) => {
  const { t } = useTranslation('app');
  return (
    <Popover position="top-start" width={420} shadow="md">
      <Popover.Target>
        <UnstyledButton className="status-warn status-button">
          <IconAlertTriangle size={14} stroke={1.5} aria-hidden />
          {t('status.notices', { count: notices.length })}
        </UnstyledButton>
      </Popover.Target>
      <Popover.Dropdown>
        <h3>{t('notices.title')}</h3>
        <ul className="notices">
          {notices.map((notice, index) => {
            const { what, next } = refusalText({ ...notice.facts, code: notice.code });
            return (
              <li key={index}>
                {what} {next}
              </li>
            );
          })}
        </ul>
      </Popover.Dropdown>
    </Popover>
  );
};
