/** Makes of a draft a document that is issued again and again. */
import { Button, Select, Stack, Text, TextInput } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { api, requestKey, take } from '../../../api/client';
import type { InvoiceDraft, RecurringInvoice } from '../../../api/types';
import { DateInput } from '../../../app/date-input';
import { Dialog } from '../../../app/dialog';
import { FormActions, FormProblem, useApiForm, useRequired } from '../../../app/form';
import { Icon } from '../../../app/icons';
import { useT } from '../../../app/i18n';
import { useDocumentsChanged } from '../use-documents-changed';

type Every = RecurringInvoice['every'];
const EVERY: Every[] = ['week', 'month', 'quarter', 'year'];

export function RepeatDraft({ draft }: { draft: InvoiceDraft }) {
  const t = useT();
  const [asked, setAsked] = useState(false);
  // What stands in another document's place, or is for one, is issued once.
  if (draft.content.replaces || draft.content.receiptFor) return null;
  return (
    <>
      <Button variant="subtle" size="compact-sm" leftSection={<Icon name="refresh" size={16} />} onClick={() => setAsked(true)}>
        {t('recurring-make')}
      </Button>
      {asked && <RepeatForm draft={draft} onClose={() => setAsked(false)} />}
    </>
  );
}

function RepeatForm({ draft, onClose }: { draft: InvoiceDraft; onClose: () => void }) {
  const t = useT();
  const required = useRequired();
  const navigate = useNavigate();
  const client = useQueryClient();
  const changed = useDocumentsChanged();
  const [key] = useState(requestKey);
  const { form, busy, general, formProps } = useApiForm(
    {
      initialValues: { name: draft.content.lines?.[0]?.description ?? '', every: 'month' as Every, from: '', until: '' },
      validate: { name: required, from: required },
    },
    async ({ name, every, from, until }) => {
      // It is dated by its day, each time anew.
      const content = { ...draft.content, date: null, dueDate: null, taxPoint: null };
      const rule = await take(
        api.POST('/api/recurring-invoices', {
          headers: { 'Idempotency-Key': key },
          body: { name, every, from, until: until || null, kind: draft.kind, content },
        }),
      );
      // The draft has become the rule: left behind, somebody would issue it once more.
      await take(api.DELETE('/api/invoice-drafts/{id}', { params: { path: { id: draft.id } } }));
      notifications.show({ message: t('recurring-made') });
      await navigate({ to: '/documents/recurring', search: { rule: rule.id }, ignoreBlocker: true });
      void client.invalidateQueries({ queryKey: ['recurring'] });
      await changed();
    },
  );
  return (
    <Dialog title={t('recurring-make')} onClose={onClose}>
      <form {...formProps}>
        <Stack>
          <FormProblem text={general} />
          <Text size="sm">{t('recurring-make-text')}</Text>
          <TextInput label={t('recurring-name')} maxLength={120} required data-autofocus {...form.getInputProps('name')} />
          <Select
            label={t('recurring-every')}
            data={EVERY.map((value) => ({ value, label: t(`recurring-every-${value}`) }))}
            allowDeselect={false}
            {...form.getInputProps('every')}
          />
          <DateInput
            label={t('recurring-from')}
            value={form.getValues().from}
            onChange={(day) => form.setFieldValue('from', day)}
            required
            error={form.errors.from}
            data-path="from"
          />
          <DateInput
            label={t('recurring-until-optional')}
            value={form.getValues().until}
            onChange={(day) => form.setFieldValue('until', day)}
            clearable
            error={form.errors.until}
            data-path="until"
          />
          <FormActions busy={busy} onCancel={onClose}>
            {t('recurring-make-action')}
          </FormActions>
        </Stack>
      </form>
    </Dialog>
  );
}
