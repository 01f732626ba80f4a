/** The business's accounts at gateways. */
import { Button, Group, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { gatewaysQuery } from '../../../api/payment-queries';
import { Icon } from '../../../app/icons';
import { useT } from '../../../app/i18n';
import { Empty, Loaded } from '../../../app/states';
import styles from '../payments.module.css';
import { AccountCard } from './account-card';
import { AccountForm } from './account-form';

export function GatewayAccounts() {
  const t = useT();
  const accounts = useQuery(gatewaysQuery);
  const [adding, setAdding] = useState(false);
  const add = (
    <Button leftSection={<Icon name="plus" size={18} />} onClick={() => setAdding(true)}>
      {t('gateway-add')}
    </Button>
  );
  return (
    <section>
      <Group justify="space-between" mb="sm">
        <Title order={2} size="h4">
          {t('gateways')}
        </Title>
        {(accounts.data?.length ?? 0) > 0 && add}
      </Group>
      <Text size="sm" c="dimmed" mb="sm">
        {t('gateways-about')}
      </Text>
      <Loaded query={accounts} rows={2}>
        {(items) =>
          items.length === 0 ? (
            <Empty icon="cash" text={t('gateways-none')}>
              {add}
            </Empty>
          ) : (
            <ul className={styles.list} aria-label={t('gateways')}>
              {items.map((account) => (
                <li key={account.id} className={styles.box}>
                  <AccountCard account={account} />
                </li>
              ))}
            </ul>
          )
        }
      </Loaded>
      {adding && <AccountForm onClose={() => setAdding(false)} />}
    </section>
  );
}
