/** With which number a kind begins, as when the business numbered elsewhere before. */
import { Button, Group, NumberInput, Select, Stack, Text, Title } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useQueryClient } from '@tanstack/react-query';
import { api, take } from '../../../api/client';
import { documentSettingsQuery } from '../../../api/document-queries';
import type { DocumentKind, DocumentSettings } from '../../../api/types';
import { FormProblem, useApiForm } from '../../../app/form';
import { useT } from '../../../app/i18n';
import { useBusiness } from '../../../app/session';
import { chargesVat, DOCUMENT_KINDS, writableKinds } from '../../documents/kinds';
import styles from './documents.module.css';

export function FirstNumbers({ settings }: { settings: DocumentSettings }) {
  const t = useT();
  const client = useQueryClient();
  const { taxKind } = useBusiness();
  const begun = new Set(settings.series.filter(({ lastNumber }) => typeof lastNumber === 'number').map(({ kind }) => kind));
  const own = new Set<DocumentKind>([...writableKinds(taxKind), ...(chargesVat(taxKind) ? (['credit_invoice'] as const) : [])]);
  const open = DOCUMENT_KINDS.filter((kind) => own.has(kind) && !begun.has(kind));
  const { form, busy, general, formProps } = useApiForm(
    {
      initialValues: { kind: (open[0] ?? 'receipt') as DocumentKind, firstNumber: '' as number | string },
      validate: { firstNumber: (number) => (Number(number) >= 1 ? null : t('docset-first-invalid')) },
    },
    async ({ kind, firstNumber }, { setFieldValue }) => {
      const saved = await take(
        api.PUT('/api/document-settings/series/{kind}', { params: { path: { kind } }, body: { firstNumber: Number(firstNumber) } }),
      );
      client.setQueryData(documentSettingsQuery.queryKey, saved);
      setFieldValue('firstNumber', '');
      notifications.show({ message: t('saved') });
    },
  );
  return (
    <Stack gap="xs" component="section" aria-label={t('docset-numbers')}>
      <Title order={2} size="h4">
        {t('docset-numbers')}
      </Title>
      <Text size="sm">{t('docset-numbers-text')}</Text>
      <ul className={styles.list}>
        {settings.series.map(({ kind, firstNumber, lastNumber }) => (
          <li key={kind}>
            <Text size="sm">
              {t(`document-${kind}`)}:{' '}
              {typeof lastNumber === 'number' ? t('docset-last', { number: String(lastNumber) }) : t('docset-first', { number: String(firstNumber) })}
            </Text>
          </li>
        ))}
      </ul>
      {open.length > 0 && (
        <form {...formProps}>
          <Stack gap="xs">
            <FormProblem text={general} />
            <div className={styles.fields}>
              <Select
                label={t('documents-kind')}
                data={open.map((kind) => ({ value: kind, label: t(`document-${kind}`) }))}
                allowDeselect={false}
                {...form.getInputProps('kind')}
              />
              <NumberInput
                label={t('docset-first-number')}
                dir="ltr"
                min={1}
                allowDecimal={false}
                hideControls
                required
                {...form.getInputProps('firstNumber')}
              />
            </div>
            <Group>
              <Button type="submit" variant="default" loading={busy}>
                {t('action-save')}
              </Button>
            </Group>
          </Stack>
        </form>
      )}
    </Stack>
  );
}
