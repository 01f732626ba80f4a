/** Which channel is tried first, which after it, and what one message may cost at most. */
import { ActionIcon, Button, Group, NumberInput, Stack, Text, Title } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useQueryClient } from '@tanstack/react-query';
import { api, take } from '../../../api/client';
import { sendingSettingsQuery } from '../../../api/message-queries';
import type { Channel, SendingSettings } from '../../../api/types';
import { FormProblem, useApiForm } from '../../../app/form';
import { useFocusKept } from '../../../app/focus-kept';
import { Icon } from '../../../app/icons';
import { useI18n } from '../../../app/i18n';
import { useBusiness, useMay } from '../../../app/session';
import { minorUnits, moneyOf } from '../../../time/format';
import { ChannelName, CHANNELS } from '../channel';
import styles from '../messages.module.css';
import { moved } from './order';
import { OrderButtons } from './order-buttons';

export function SendingOrder({ settings }: { settings: SendingSettings }) {
  const { t, plain } = useI18n();
  const { currency } = useBusiness();
  const mayEdit = useMay('editBusiness');
  const client = useQueryClient();
  const { form, busy, general, formProps } = useApiForm(
    {
      initialValues: {
        version: settings.version,
        order: settings.order,
        maxCost: (settings.maxCost ? settings.maxCost.amount / minorUnits(currency) : '') as number | string,
      },
    },
    async ({ version, order, maxCost }, { setFieldValue }) => {
      const saved = await take(api.PUT('/api/connections/settings', { body: { version, order, maxCost: moneyOf(maxCost, currency) } }));
      setFieldValue('version', saved.version);
      client.setQueryData(sendingSettingsQuery.queryKey, saved);
      notifications.show({ message: t('saved') });
    },
  );
  const { order } = form.getValues();
  const unused = CHANNELS.filter((channel) => !order.includes(channel));
  const set = (next: Channel[]) => form.setFieldValue('order', next);
  // Who leaves a channel out, or takes one in, presses a button that goes away.
  const { box, pressed } = useFocusKept(order.length);
  const turn = (next: Channel[]) => {
    pressed();
    set(next);
  };
  return (
    <section>
      <Title order={2} size="h4" mb={4}>
        {t('sending-title')}
      </Title>
      <Text size="sm" mb="sm">
        {t('sending-text')}
      </Text>
      <form {...formProps}>
        <Stack gap="sm" maw={480} ref={box}>
          <FormProblem text={general} />
          <ol className={styles.list} aria-label={t('sending-title')}>
            {order.map((channel, at) => {
              const name = t(`channel-${channel}`);
              return (
                <li key={channel} className={`${styles.box} ${styles.row}`}>
                  <span>
                    {at + 1}. <ChannelName channel={channel} />
                  </span>
                  {mayEdit && (
                    <Group gap="xs">
                      <OrderButtons name={name} at={at} of={order.length} onMove={(to) => set(moved(order, at, to))} />
                      {order.length > 1 && (
                        <ActionIcon
                          variant="subtle"
                          color="gray"
                          aria-label={plain('sending-leave-out', { name })}
                          onClick={() => turn(order.filter((other) => other !== channel))}
                        >
                          <Icon name="cross" size={16} />
                        </ActionIcon>
                      )}
                    </Group>
                  )}
                </li>
              );
            })}
          </ol>
          {mayEdit && unused.length > 0 && (
            <Group gap="xs">
              {unused.map((channel) => (
                <Button key={channel} size="xs" variant="default" leftSection={<Icon name="plus" size={16} />} onClick={() => turn([...order, channel])}>
                  {t('sending-use', { name: t(`channel-${channel}`) })}
                </Button>
              ))}
            </Group>
          )}
          {form.errors.order && (
            <Text size="sm" role="alert" c="var(--mantine-color-error)">
              {form.errors.order}
            </Text>
          )}
          <NumberInput
            label={t('sending-max-cost', { currency })}
            description={t('sending-max-cost-hint')}
            dir="ltr"
            min={0}
            decimalScale={2}
            readOnly={!mayEdit}
            {...form.getInputProps('maxCost')}
          />
          {mayEdit && (
            <Group>
              <Button type="submit" loading={busy}>
                {t('action-save')}
              </Button>
            </Group>
          )}
        </Stack>
      </form>
    </section>
  );
}
