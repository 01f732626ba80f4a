/** How the business takes money online: what guests pay, how long links last, and the accounts that take it. */
import { Button, Group, NumberInput, Radio, Stack, Title } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { api, take } from '../../api/client';
import { paymentSettingsQuery } from '../../api/payment-queries';
import type { PaymentSettings } from '../../api/types';
import { FormProblem, useApiForm } from '../../app/form';
import { useT } from '../../app/i18n';
import { useMay } from '../../app/session';
import { Loaded } from '../../app/states';
import { GatewayAccounts } from './gateways';

const CHOICES: PaymentSettings['onlinePayment'][] = ['none', 'deposit', 'full'];

export function PaymentsSettings() {
  const t = useT();
  const mayManage = useMay('manageGateways');
  const settings = useQuery(paymentSettingsQuery);
  return (
    <Stack gap="xl">
      <section>
        <Title order={2} size="h4" mb="sm">
          {t('online-title')}
        </Title>
        <Loaded query={settings} rows={3}>
          {(data) => <OnlineForm settings={data} />}
        </Loaded>
      </section>
      {mayManage && <GatewayAccounts />}
    </Stack>
  );
}

function OnlineForm({ settings }: { settings: PaymentSettings }) {
  const t = useT();
  const client = useQueryClient();
  const { form, busy, general, formProps } = useApiForm(
    { initialValues: { onlinePayment: settings.onlinePayment, linkDays: settings.linkDays as number | string, version: settings.version } },
    async ({ onlinePayment, linkDays, version }, { setFieldValue }) => {
      const saved = await take(api.PUT('/api/payment-settings', { body: { onlinePayment, linkDays: Number(linkDays), version } }));
      client.setQueryData(paymentSettingsQuery.queryKey, saved);
      setFieldValue('version', saved.version);
      notifications.show({ message: t('saved') });
    },
  );
  return (
    <form {...formProps}>
      <Stack maw={480}>
        <FormProblem text={general} />
        <Radio.Group label={t('online-payment')} {...form.getInputProps('onlinePayment')}>
          <Stack gap="sm" mt="xs">
            {CHOICES.map((value) => (
              <Radio key={value} value={value} label={t(`online-${value}`)} description={t(`online-about-${value}`)} />
            ))}
          </Stack>
        </Radio.Group>
        <NumberInput
          label={t('online-link-days')}
          description={t('online-link-days-hint')}
          dir="ltr"
          min={1}
          max={365}
          allowDecimal={false}
          required
          {...form.getInputProps('linkDays')}
        />
        <Group>
          <Button type="submit" loading={busy}>
            {t('action-save')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
