/** ID-3: the serials that the order quotes, filled in from the register; a superseded one is refused and the current one offered (ID-5). */
import { useRef } from 'react';
import { Button, TextInput } from '@mantine/core';
import { IconCheck, IconCircleCheck, IconCircleX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { isCivilDate } from '../../../../domain/calendar/civil-date';
import { isSameSerial } from '../../../../domain/installation/lineage';
import type { OrderFinding } from '../../../../domain/installation/order-ground';
import { formatDate } from '../../../ui/format-date';
import { Note } from '../../../ui/note';
import { refusalText } from '../../../ui/refusal-text';
import type { SerialToQuote } from './composed-order';
import type { ComposerState } from './use-composer';

export const SerialFields = ({ state }: { readonly state: ComposerState }) => {
  const { t } = useTranslation('idisOrders');
  const { serials } = state.order;
  if (serials.length === 0) return null;
  return (
    <section className="composer-part" aria-label={t('composer.serials')}>
      {serials.map((serial) => (
        <SerialField key={serial.key} state={state} serial={serial} />
      ))}
    </section>
  );
};

interface SerialFieldProps {
  readonly state: ComposerState;
  readonly serial: SerialToQuote;
}

/** What the check says of this serial. */
const findingOf = (findings: readonly OrderFinding[], { scope, quoted }: SerialToQuote): OrderFinding | undefined => {
  const own = findings.filter(({ code }) => code.startsWith('serial/'));
  return quoted.trim() === ''
    ? own.find(({ family, part, serial }) => serial === undefined && family === scope.family && part === scope.part)
    : own.find(({ serial }) => serial === quoted.trim());
};

const SerialField = ({ state, serial }: SerialFieldProps) => {
  const { t } = useTranslation('idisOrders');
  const { form, set, order } = state;
  const { key, current, quoted } = serial;
  const finding = findingOf(order.findings, serial);
  const field = useRef<HTMLInputElement>(null);
  const write = (value: string): void => set({ serials: { ...form.serials, [key]: value } });
  /** The button goes with what it mended: the focus stays with the serial. */
  const use = (value: string): void => {
    write(value);
    field.current?.focus();
  };
  if (current === null && finding === undefined && quoted === '')
    return <Note>{t('composer.firstOfKind', { kind: key })}</Note>;
  return (
    <div>
      <TextInput
        ref={field}
        label={t('composer.serial', { kind: key })}
        className="mono-field"
        value={quoted}
        error={finding !== undefined}
        maxLength={200}
        rightSection={<SerialMark isWrong={finding !== undefined} />}
        onChange={(event) => write(event.currentTarget.value)}
      />
      {finding !== undefined && <WrongSerial finding={finding} current={current} onUse={use} />}
    </div>
  );
};

const MARK = { size: 16, stroke: 1.5, 'aria-hidden': true } as const;

const SerialMark = ({ isWrong }: { readonly isWrong: boolean }) =>
  isWrong ? (
    <IconCircleX {...MARK} className="tone-red composer-mark" />
  ) : (
    <IconCircleCheck {...MARK} className="tone-green composer-mark" />
  );

interface WrongSerialProps {
  readonly finding: OrderFinding;
  readonly current: string | null;
  readonly onUse: (serial: string) => void;
}

/** That a serial was superseded is said shortly, for the current one stands below. */
const useFirstWords = ({ code, since }: OrderFinding, what: string): string => {
  const { t } = useTranslation('idisOrders');
  if (code !== 'serial/superseded') return what;
  return isCivilDate(since) ? t('composer.superseded', { date: formatDate(since) }) : t('composer.supersededOnce');
};

const WrongSerial = ({ finding, current, onUse }: WrongSerialProps) => {
  const { t } = useTranslation('idisOrders');
  const { what, next } = refusalText(finding);
  const first = useFirstWords(finding, what);
  return (
    <div className="composer-wrong" role="alert">
      <Note tone="red">
        <span className="medium">{first}</span>
        <br />
        {current === null ? next : <CurrentSerial serial={current} />}
        {current !== null && !isSameSerial(current, String(finding['serial'] ?? '')) && (
          <div className="composer-use">
            <Button size="xs" leftSection={<IconCheck {...MARK} />} onClick={() => onUse(current)}>
              {t('composer.useCurrent')}
            </Button>
          </div>
        )}
      </Note>
    </div>
  );
};

const CurrentSerial = ({ serial }: { readonly serial: string }) => {
  const { t } = useTranslation('idisOrders');
  return (
    <>
      {t('composer.currentIs')} <span className="mono">{serial}</span>.
    </>
  );
};
