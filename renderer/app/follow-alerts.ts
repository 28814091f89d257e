/** Keeps what the host says of alerts fresh, and shows once what is new among them. */
import i18next from 'i18next';
import { navigate } from 'wouter/use-hash-location';
import type { AlertsState, ShownDigest } from '../../contract/alert-messages';
import { useAlertsState } from '../db/alerts-state';
import { desktop } from '../desktop';
import { paths } from './paths';
import { toastDone } from './toast';

const openOverview = (): void => {
  window.focus();
  navigate(paths.overview);
};

/** One notification of the browser, where the user allowed them. */
const notified = ({ digest, title, text }: ShownDigest): boolean => {
  if (!('Notification' in window) || Notification.permission !== 'granted') return false;
  try {
    // Several windows say the same: the browser shows it once.
    const notification = new Notification(title, { body: text, tag: digest });
    notification.addEventListener('click', openOverview);
    return true;
  } catch {
    return false;
  }
};

/** The host lists lines; a message at the window's edge is one. */
const oneLine = ({ title, text }: ShownDigest): string => `${title}: ${text.replaceAll('\n', ' · ')}`;

let lastShown = '';

const show = (digest: ShownDigest): void => {
  if (digest.digest === lastShown) return;
  lastShown = digest.digest;
  if (!notified(digest)) toastDone(oneLine(digest), { label: i18next.t('app:alerts.open'), run: openOverview });
  void desktop.invoke('alerts.told', { digest: digest.digest });
};

const isEmpty = (usage: AlertsState['usage']): boolean => Object.values(usage).every((facts) => facts.length === 0);

const ask = async (): Promise<void> => {
  const answer = await desktop.invoke('alerts.state', {});
  // Without an answer the last one stands, with its time.
  if (!answer.ok) return;
  const { usage } = useAlertsState.getState();
  // The same object spares working everything out again where no licence server is known.
  useAlertsState.setState(isEmpty(usage) && isEmpty(answer.value.usage) ? { ...answer.value, usage } : answer.value);
  if (answer.value.digest !== null) show(answer.value.digest);
};

export const followAlerts = (): void => {
  desktop.subscribe('alerts.changed', () => void ask());
  desktop.subscribe('overview.asked', openOverview);
  void ask();
};
