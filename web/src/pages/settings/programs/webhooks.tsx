/** Addresses of the business's own programs that are told of changes; one of them opened shows what it was told. */
import { Button, Group, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { webhooksQuery } from '../../../api/program-queries';
import type { Webhook } from '../../../api/types';
import { Icon } from '../../../app/icons';
import { useT } from '../../../app/i18n';
import { Empty, Loaded } from '../../../app/states';
import { HookSecret } from './hook-secret';
import styles from './programs.module.css';
import { WebhookCard } from './webhook-card';
import { WebhookForm } from './webhook-form';
import { WebhookLog } from './webhook-log';

export function WebhooksSettings() {
  const { webhook: opened } = useSearch({ from: '/shell/settings' });
  const webhooks = useQuery(webhooksQuery);
  return (
    <Loaded query={webhooks} rows={2}>
      {(items) => {
        const webhook = items.find(({ id }) => id === opened);
        return webhook ? <WebhookLog key={webhook.id} webhook={webhook} /> : <WebhookList webhooks={items} />;
      }}
    </Loaded>
  );
}

function WebhookList({ webhooks }: { webhooks: Webhook[] }) {
  const t = useT();
  const [adding, setAdding] = useState(false);
  const [made, setMade] = useState<{ secret?: string } | null>(null);
  const add = (
    <Button leftSection={<Icon name="plus" size={18} />} onClick={() => setAdding(true)}>
      {t('hook-add')}
    </Button>
  );
  return (
    <section>
      <Group justify="space-between" mb="sm">
        <Title order={2} size="h4">
          {t('settings-webhooks')}
        </Title>
        {webhooks.length > 0 && add}
      </Group>
      <Text size="sm" c="dimmed" mb="sm">
        {t('hooks-about')}
      </Text>
      {webhooks.length === 0 ? (
        <Empty icon="send" text={t('hooks-none')}>
          {add}
        </Empty>
      ) : (
        <ul className={styles.list} aria-label={t('settings-webhooks')}>
          {webhooks.map((webhook) => (
            <li key={webhook.id} className={styles.box}>
              <WebhookCard webhook={webhook} />
            </li>
          ))}
        </ul>
      )}
      {adding && (
        <WebhookForm
          onClose={() => setAdding(false)}
          onMade={(secret) => {
            setAdding(false);
            setMade({ secret });
          }}
        />
      )}
      {made && <HookSecret secret={made.secret} onClose={() => setMade(null)} />}
    </section>
  );
}
