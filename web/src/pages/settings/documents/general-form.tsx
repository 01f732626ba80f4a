/** Documents that follow by themselves, on which side of VAT prices begin, and the words at the end. */
import { Button, Group, Select, Stack, Switch, Textarea } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api, take } from '../../../api/client';
import { documentSettingsQuery } from '../../../api/document-queries';
import type { DocumentSettings } from '../../../api/types';
import { FormProblem, useApiForm } from '../../../app/form';
import { useT } from '../../../app/i18n';
import { useBusiness } from '../../../app/session';
import { chargesVat } from '../../documents/kinds';

type AutoKind = NonNullable<DocumentSettings['autoKind']>;
const AUTO_KINDS: AutoKind[] = ['tax_invoice_receipt', 'receipt'];

export function GeneralForm({ settings }: { settings: DocumentSettings }) {
  const t = useT();
  const client = useQueryClient();
  const vat = chargesVat(useBusiness().taxKind);
  // The version is of what the fields show: changes that come while one types must not be overwritten.
  const [version, setVersion] = useState(settings.version);
  const { form, busy, general, formProps } = useApiForm(
    {
      initialValues: {
        autoIssue: settings.autoIssue,
        autoKind: (settings.autoKind ?? '') as AutoKind | '',
        pricesIncludeVat: settings.pricesIncludeVat,
        footerNote: settings.footerNote,
        allocateAll: settings.allocateAll,
      },
    },
    async ({ autoKind, ...rest }) => {
      const saved = await take(api.PUT('/api/document-settings', { body: { ...rest, version, autoKind: autoKind || null } }));
      client.setQueryData(documentSettingsQuery.queryKey, saved);
      setVersion(saved.version);
      notifications.show({ message: t('saved') });
    },
  );
  const { autoIssue } = form.getValues();
  return (
    <form {...formProps}>
      <Stack>
        <FormProblem text={general} />
        <Switch
          label={t('docset-auto')}
          description={t('docset-auto-hint')}
          {...form.getInputProps('autoIssue', { type: 'checkbox' })}
        />
        {autoIssue && vat && (
          <Select
            label={t('docset-auto-kind')}
            data={[{ value: '', label: t('docset-auto-fits') }, ...AUTO_KINDS.map((kind) => ({ value: kind, label: t(`document-${kind}`) }))]}
            allowDeselect={false}
            {...form.getInputProps('autoKind')}
          />
        )}
        {vat && (
          <>
            <Switch label={t('docset-include-vat')} {...form.getInputProps('pricesIncludeVat', { type: 'checkbox' })} />
            <Switch
              label={t('docset-allocate-all')}
              description={t('docset-allocate-all-hint')}
              {...form.getInputProps('allocateAll', { type: 'checkbox' })}
            />
          </>
        )}
        <Textarea
          label={t('docset-footer')}
          description={t('docset-footer-hint')}
          autosize
          minRows={2}
          maxRows={6}
          maxLength={1000}
          {...form.getInputProps('footerNote')}
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
