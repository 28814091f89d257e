/** Alerts, as the window asks for them. */
import { done } from '../../domain/result';
import type { Capabilities, CapabilityParts } from './capability';

type AlertChannel = Extract<keyof Capabilities, `alerts.${string}`>;

export const answerAlerts = ({ alerts }: CapabilityParts): Pick<Capabilities, AlertChannel> => ({
  'alerts.state': () => Promise.resolve(done(alerts.state())),
  'alerts.told': async ({ digest }) => {
    await alerts.told(digest);
    return done({});
  },
});
