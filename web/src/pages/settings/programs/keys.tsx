/** The keys with which the business's own programs call the API. */
import { Anchor, Badge, Button, Group, Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { apiKeysQuery } from '../../../api/program-queries';
import type { ApiKey } from '../../../api/types';
import { Icon } from '../../../app/icons';
import { useI18n, useT } from '../../../app/i18n';
import { useBusiness } from '../../../app/session';
import { Empty, Loaded } from '../../../app/states';
import { momentText } from '../../../time/format';
import { levelsOf } from './areas';
import { KeyForm } from './key-form';
import styles from './programs.module.css';
import { RevokeKey } from './revoke-key';
import { SecretOnce } from './secret-once';

export function KeysSettings() {
  const t = useT();
  const keys = useQuery(apiKeysQuery);
  const [adding, setAdding] = useState(false);
  const [made, setMade] = useState<{ token?: string } | null>(null);
  const add = (
    <Button leftSection={<Icon name="plus" size={18} />} onClick={() => setAdding(true)}>
      {t('apikey-add')}
    </Button>
  );
  return (
    <section>
      <Group justify="space-between" mb="sm">
        <Title order={2} size="h4">
          {t('settings-keys')}
        </Title>
        {(keys.data?.length ?? 0) > 0 && add}
      </Group>
      <Text size="sm" c="dimmed" mb="sm">
        {t('apikeys-about')}{' '}
        <Anchor href="/api/docs" target="_blank" rel="noopener" size="sm" underline="always">
          {t('apikeys-docs')}
        </Anchor>
      </Text>
      <Loaded query={keys} rows={2}>
        {(items) =>
          items.length === 0 ? (
            <Empty icon="link" text={t('apikeys-none')}>
              {add}
            </Empty>
          ) : (
            <ul className={styles.list} aria-label={t('settings-keys')}>
              {items.map((key) => (
                <li key={key.id} className={styles.box}>
                  <KeyCard apiKey={key} />
                </li>
              ))}
            </ul>
          )
        }
      </Loaded>
      {adding && (
        <KeyForm
          onClose={() => setAdding(false)}
          onMade={(token) => {
            setAdding(false);
            setMade({ token });
          }}
        />
      )}
      {made && (
        <SecretOnce
          title={t('apikey-made')}
          label={t('apikey-token')}
          secret={made.token}
          text={t('apikey-token-use')}
          onClose={() => setMade(null)}
        />
      )}
    </section>
  );
}

function KeyCard({ apiKey }: { apiKey: ApiKey }) {
  const { t, plain, locale } = useI18n();
  const { zone } = useBusiness();
  const [revoking, setRevoking] = useState(false);
  const [opened] = useState(() => Date.now());
  const { name, prefix, scopes, createdBy, createdAt, expiresAt, lastUsedAt } = apiKey;
  const at = (moment: string) => momentText(moment, zone, locale);
  return (
    <Stack gap="xs">
      <div className={styles.row}>
        <Text fw={600} className={styles.text}>
          <bdi>{name}</bdi> <code dir="ltr">{prefix}…</code>
        </Text>
        {expiresAt && Date.parse(expiresAt) <= opened && <Badge color="gray">{t('apikey-expired')}</Badge>}
      </div>
      <Text size="sm" className={styles.text}>
        {[
          ...levelsOf(scopes).map(({ area, level }) => t(`apikey-${level}`, { area: plain(`area-${area}`) })),
          ...(scopes.includes('payments:refund') ? [t('apikey-refund')] : []),
        ].join(' · ')}
      </Text>
      <Text size="sm" c="dimmed" className={styles.text}>
        {t('apikey-created', { at: at(createdAt), name: createdBy })}
        {' · '}
        {lastUsedAt ? t('apikey-used', { at: at(lastUsedAt) }) : t('apikey-unused')}
        {expiresAt && (
          <>
            {' · '}
            {t('apikey-until', { at: at(expiresAt) })}
          </>
        )}
      </Text>
      <Group>
        <Button size="xs" variant="default" aria-label={plain('apikey-revoke-named', { name })} onClick={() => setRevoking(true)}>
          {t('apikey-revoke')}
        </Button>
      </Group>
      {revoking && <RevokeKey apiKey={apiKey} onClose={() => setRevoking(false)} />}
    </Stack>
  );
}
