/** The licence servers of an installation: where they are asked, by which certificate and token, when next; set, changed, removed. */
import { useState } from 'react';
import { Button } from '@mantine/core';
import { IconLock, IconPencil, IconPlus, IconTrash } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { CivilDate } from '../../../../domain/calendar/civil-date';
import { usagePurposes, type UsagePurpose } from '../../../../domain/usage/purpose';
import type { ServerStatus } from '../../../../domain/usage/reading';
import type { RegisteredLicenceServer } from '../../../../domain/usage/usage-book';
import { refusalText } from '../../../ui/refusal-text';
import { Section } from '../../../ui/section';
import { useWritable } from '../../pools';
import { RemoveServerDialog } from '../dialogs/remove-server-dialog';
import { ServerDialog } from '../dialogs/server-dialog';
import { ServerStateWord } from '../list/server-state';
import { useHasToken } from '../use-has-token';
import { useWhen } from '../use-when';

interface ServersSectionProps {
  readonly installation: { readonly installation: string; readonly name: string };
  readonly servers: readonly RegisteredLicenceServer[];
  readonly statuses: readonly ServerStatus[];
  readonly today: CivilDate;
}

interface Asked {
  readonly action: 'set' | 'remove';
  readonly purpose: UsagePurpose;
}

export const ServersSection = ({ installation, servers, statuses, today }: ServersSectionProps) => {
  const { t } = useTranslation('usage');
  const [asked, setAsked] = useState<Asked | null>(null);
  const close = (): void => setAsked(null);
  const serverOf = (purpose: UsagePurpose) => servers.find((each) => each.purpose === purpose) ?? null;
  const own = asked === null ? null : serverOf(asked.purpose);
  return (
    <Section title={t('servers.title')} flush>
      <ul className="usage-servers">
        {usagePurposes.map((purpose) => (
          <ServerLine
            key={purpose}
            purpose={purpose}
            server={serverOf(purpose)}
            status={statuses.find((each) => each.purpose === purpose) ?? null}
            onAsk={setAsked}
          />
        ))}
      </ul>
      {asked?.action === 'set' && (
        <ServerDialog installation={installation} purpose={asked.purpose} server={own} today={today} onClose={close} />
      )}
      {asked?.action === 'remove' && own !== null && (
        <RemoveServerDialog name={installation.name} server={own} today={today} onClose={close} />
      )}
    </Section>
  );
};

interface ServerLineProps {
  readonly purpose: UsagePurpose;
  readonly server: RegisteredLicenceServer | null;
  readonly status: ServerStatus | null;
  readonly onAsk: (asked: Asked) => void;
}

const SMALL = { size: 16, stroke: 1.5, 'aria-hidden': true } as const;

const ServerLine = ({ purpose, server, status, onAsk }: ServerLineProps) => {
  const { t } = useTranslation('usage');
  const { writable, why } = useWritable();
  const off = writable ? {} : { disabled: true, title: why };
  const what = { purpose: t(`note.${purpose}`) };
  return (
    <li>
      <div className="usage-server">
        {server !== null && status !== null ? <ServerStateWord status={status} /> : <b>{t(`purpose.${purpose}`)}</b>}
        {server === null ? (
          <p className="muted">{t(`servers.none.${purpose}`)}</p>
        ) : (
          <ServerFacts {...{ server, status }} />
        )}
      </div>
      <div className="row">
        <Button
          size="xs"
          leftSection={server === null ? <IconPlus {...SMALL} /> : <IconPencil {...SMALL} />}
          aria-label={t(server === null ? 'servers.setOf' : 'servers.changeOf', what)}
          {...off}
          onClick={() => onAsk({ action: 'set', purpose })}
        >
          {t(server === null ? 'servers.set' : 'servers.change')}
        </Button>
        {server !== null && (
          <Button
            size="xs"
            leftSection={<IconTrash {...SMALL} />}
            aria-label={t('servers.removeOf', what)}
            {...off}
            onClick={() => onAsk({ action: 'remove', purpose })}
          >
            {t('servers.remove')}
          </Button>
        )}
      </div>
    </li>
  );
};

const ServerFacts = ({
  server,
  status,
}: {
  readonly server: RegisteredLicenceServer;
  readonly status: ServerStatus | null;
}) => {
  const { t } = useTranslation('usage');
  const when = useWhen();
  const hasToken = useHasToken(server);
  const certificateWords = ({ address, pin }: RegisteredLicenceServer): string => {
    if (address.startsWith('http:')) return t('servers.plain');
    return pin === null ? t('servers.noPin') : t('servers.pin', { pin: pin.slice(0, 8) });
  };
  const { nextAt = null, error = null, checkedAt = null, goodAt = null } = status ?? {};
  const said = [
    hasToken ? t('servers.token') : t('servers.noToken'),
    certificateWords(server),
    checkedAt === null ? '' : t('server.lastCheck', { when: when(checkedAt) }),
    goodAt === null || goodAt === checkedAt ? '' : t('server.lastGood', { when: when(goodAt) }),
    nextAt === null ? '' : t('servers.next', { when: when(nextAt) }),
  ];
  return (
    <>
      <code className="mono">{server.address}</code>
      <p className="muted small">
        {server.pin !== null && <IconLock size={14} stroke={1.5} aria-hidden />}{' '}
        {said.filter((part) => part !== '').join(' · ')}
      </p>
      {server.note !== null && <p className="muted small">{server.note}</p>}
      {error !== null && (
        <p className="small">
          {refusalText(error).what} {refusalText(error).next}
        </p>
      )}
    </>
  );
};
