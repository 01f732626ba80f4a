import { Button, Group, Stack, TagsInput, Textarea, TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { api, take } from '../../api/client';
import { customerQuery } from '../../api/queries';
import type { Customer } from '../../api/types';
import { Dialog } from '../../app/dialog';
import { FormProblem, useApiForm, useRequired } from '../../app/form';
import { useT } from '../../app/i18n';

interface Props {
  /** Absent for a new card. */
  customer?: Customer;
  onClose: () => void;
  onSaved?: (customer: Customer) => void;
}

export function CustomerForm({ customer, onClose, onSaved }: Props) {
  const t = useT();
  const required = useRequired();
  const client = useQueryClient();
  const { form, busy, general, formProps } = useApiForm(
    {
      initialValues: {
        // Of what the fields show: changes that come while one types must not be overwritten.
        version: customer?.version,
        fullName: customer?.fullName ?? '',
        phone: customer?.phone ?? '',
        email: customer?.email ?? '',
        birthDate: customer?.birthDate ?? '',
        tags: customer?.tags ?? [],
        notes: customer?.notes ?? '',
      },
      validate: { fullName: required },
    },
    async ({ version, ...values }) => {
      const body = { ...values, phone: values.phone.trim() || null, email: values.email.trim() || null, birthDate: values.birthDate || null };
      const saved = await take(
        customer && version !== undefined
          ? api.PUT('/api/customers/{id}', { params: { path: { id: customer.id } }, body: { ...body, version } })
          : api.POST('/api/customers', { body }),
      );
      client.setQueryData(customerQuery(saved.id).queryKey, saved);
      void client.invalidateQueries({ queryKey: ['customers'] });
      onClose();
      onSaved?.(saved);
    },
  );
  return (
    <Dialog onClose={onClose} title={t(customer ? 'customer-edit' : 'customer-add')}>
      <form {...formProps}>
        <Stack>
          <FormProblem text={general} />
          <TextInput label={t('field-full-name')} required data-autofocus {...form.getInputProps('fullName')} />
          <TextInput label={t('field-phone')} type="tel" dir="ltr" {...form.getInputProps('phone')} />
          <TextInput label={t('field-email')} type="email" dir="ltr" {...form.getInputProps('email')} />
          <TextInput label={t('field-birth-date')} description={t('field-birth-date-hint')} type="date" {...form.getInputProps('birthDate')} />
          <TagsInput label={t('field-tags')} description={t('field-tags-hint')} {...form.getInputProps('tags')} />
          <Textarea label={t('field-notes')} autosize minRows={2} maxRows={8} {...form.getInputProps('notes')} />
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {t('action-cancel')}
            </Button>
            <Button type="submit" loading={busy}>
              {t('action-save')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Dialog>
  );
}
