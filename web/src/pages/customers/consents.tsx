/** What a customer said about being written to, and what is so now. */
import { Badge, Button, Group, Stack, Text } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useId, useState } from 'react';
import { consentsQuery } from '../../api/message-queries';
import type { Consents as Answer } from '../../api/types';
import { Icon } from '../../app/icons';
import { useI18n } from '../../app/i18n';
import { useBusiness, useMay } from '../../app/session';
import { Failure, Loading } from '../../app/states';
import { Ltr, phoneText } from '../../app/values';
import { momentText } from '../../time/format';
import { ChannelName, CHANNELS } from '../messages/channel';
import styles from './card.module.css';
import { RecordConsent, type Standing } from './record-consent';

export function Consents({ customerId }: { customerId: string }) {
  const { t } = useI18n();
  const consents = useInfiniteQuery(consentsQuery(customerId));
  const [asked, setAsked] = useState<Standing | null>(null);
  const standing = consents.data?.pages[0]?.standing ?? [];
  const items = consents.data?.pages.flatMap((page) => page.items) ?? [];
  const reachable = CHANNELS.filter((channel) => standing.some((one) => one.channel === channel && one.address));
  return (
    <Stack>
      {consents.error && <Failure error={consents.error} retry={() => void consents.refetch()} />}
      {consents.isPending && <Loading rows={2} />}
      {consents.data && reachable.length === 0 && (
        <Text size="sm" c="dimmed">
          {t('consents-no-address')}
        </Text>
      )}
      {reachable.map((channel) => (
        <div key={channel}>
          <Text size="sm" fw={600} mb={4}>
            <ChannelName channel={channel} />
          </Text>
          <ul className={styles.plain}>
            {standing
              .filter((one) => one.channel === channel)
              .map((one) => (
                <li key={one.purpose}>
                  <StandingLine standing={one} onAsk={() => setAsked(one)} />
                </li>
              ))}
          </ul>
        </div>
      ))}
      {items.length > 0 && <History items={items} more={consents.hasNextPage ? () => void consents.fetchNextPage() : undefined} />}
      {asked && <RecordConsent customerId={customerId} standing={asked} onClose={() => setAsked(null)} />}
    </Stack>
  );
}

function StandingLine({ standing, onAsk }: { standing: Standing; onAsk: () => void }) {
  const { t, plain } = useI18n();
  const mayEdit = useMay('editCustomers');
  const { allowed, channel, purpose, state } = standing;
  const act = allowed ? 'withdraw' : 'give';
  const named = { purpose: t(`purpose-${purpose}`), channel: t(`channel-${channel}`) };
  return (
    <Group justify="space-between" gap="xs">
      <Text size="sm">
        {t(`purpose-${purpose}`)}{' '}
        <Badge color={allowed ? 'green' : 'gray'} leftSection={<Icon name={allowed ? 'check' : 'absent'} size={14} />}>
          {t(`consent-${purpose}-${state}`)}
        </Badge>
      </Text>
      {mayEdit && (
        <Button size="compact-sm" variant="default" aria-label={plain(`consent-${act}-named`, named)} onClick={onAsk}>
          {t(`consent-${act}`)}
        </Button>
      )}
    </Group>
  );
}

/** What was said, folded away: it is asked for when somebody complains. */
function History({ items, more }: { items: Answer['items']; more?: () => void }) {
  const { t, locale } = useI18n();
  const { zone } = useBusiness();
  const id = useId();
  const [opened, setOpened] = useState(false);
  return (
    <div>
      <Button variant="subtle" size="compact-sm" aria-expanded={opened} aria-controls={id} onClick={() => setOpened(!opened)}>
        {t('consent-history')}
      </Button>
      <div id={id} hidden={!opened}>
        <ol className={styles.plain}>
          {items.map((item) => (
            <li key={item.id}>
              <Text size="sm">
                {t(`consent-act-${item.act}`, { purpose: t(`purpose-${item.purpose}`) })} · <ChannelName channel={item.channel} /> ·{' '}
                <Ltr>{phoneText(item.address)}</Ltr>
              </Text>
              {item.words && (
                <Text size="sm" className={styles.notes} dir="auto">
                  {item.words}
                </Text>
              )}
              <Text size="xs" c="dimmed">
                {momentText(item.at, zone, locale)} · {t(`consent-source-${item.source}`)}
                {item.recordedBy && (
                  <>
                    {' · '}
                    <bdi>{item.recordedBy}</bdi>
                  </>
                )}
              </Text>
            </li>
          ))}
        </ol>
        {more && (
          <Button mt="xs" size="xs" variant="default" onClick={more}>
            {t('action-more')}
          </Button>
        )}
      </div>
    </div>
  );
}
