/** What the business is for the tax authority, and from which day on. */
import { Button, Group, Select, Stack, Text, Title } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useQueryClient } from '@tanstack/react-query';
import { api, take } from '../../../api/client';
import { documentSettingsQuery } from '../../../api/document-queries';
import type { Business, DocumentSettings } from '../../../api/types';
import { DateInput } from '../../../app/date-input';
import { FormProblem, useApiForm, useRequired } from '../../../app/form';
import { useI18n } from '../../../app/i18n';
import { useBusiness } from '../../../app/session';
import { dateText } from '../../../time/format';
import styles from './documents.module.css';

const TAX_KINDS: Business['taxKind'][] = ['exempt_dealer', 'licensed_dealer', 'company', 'non_profit'];

export function TaxStatuses({ settings }: { settings: DocumentSettings }) {
  const { t, locale } = useI18n();
  const client = useQueryClient();
  const required = useRequired();
  const { taxKind } = useBusiness();
  const { form, busy, general, formProps } = useApiForm(
    { initialValues: { taxKind, from: '' }, validate: { from: required } },
    async (body, { setFieldValue }) => {
      const saved = await take(api.POST('/api/document-settings/tax-statuses', { body }));
      client.setQueryData(documentSettingsQuery.queryKey, saved);
      // From today on it may be another business.
      void client.invalidateQueries({ queryKey: ['me'] });
      setFieldValue('from', '');
      notifications.show({ message: t('saved') });
    },
  );
  return (
    <Stack gap="xs" component="section" aria-label={t('docset-status')}>
      <Title order={2} size="h4">
        {t('docset-status')}
      </Title>
      <Text size="sm">{t('docset-status-text')}</Text>
      <ul className={styles.list}>
        {settings.taxStatuses.map(({ from, taxKind: kind }) => (
          <li key={from}>
            <Text size="sm">
              {t('docset-status-from', { day: dateText(from, locale, { day: 'numeric', month: 'long', year: 'numeric' }), kind: t(`tax-${kind}`) })}
            </Text>
          </li>
        ))}
      </ul>
      <form {...formProps}>
        <Stack gap="xs">
          <FormProblem text={general} />
          <div className={styles.fields}>
            <Select
              label={t('field-tax-kind')}
              data={TAX_KINDS.map((kind) => ({ value: kind, label: t(`tax-${kind}`) }))}
              allowDeselect={false}
              {...form.getInputProps('taxKind')}
            />
            <DateInput
              label={t('docset-status-day')}
              value={form.getValues().from}
              onChange={(day) => form.setFieldValue('from', day)}
              required
              error={form.errors.from}
              data-path="from"
            />
          </div>
          <Group>
            <Button type="submit" variant="default" loading={busy}>
              {t('action-save')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Stack>
  );
}
