import { Stack, TagsInput, Textarea, TextInput } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api, take } from '../../api/client';
import { customerFieldsQuery } from '../../api/customer-details-queries';
import { customerQuery } from '../../api/queries';
import type { Customer, CustomerField } from '../../api/types';
import { Dialog } from '../../app/dialog';
import { FormActions, FormProblem, useApiForm, useRequired } from '../../app/form';
import { useT } from '../../app/i18n';
import { Loaded } from '../../app/states';
import { changedFields, fieldForm } from './field-form';
import { FieldInputs } from './field-inputs';

interface Props {
  /** Absent for a new card. */
  customer?: Customer;
  onClose: () => void;
  onSaved?: (customer: Customer) => void;
}

export function CustomerForm(props: Props) {
  const t = useT();
  const fields = useQuery(customerFieldsQuery);
  return (
    <Dialog onClose={props.onClose} title={t(props.customer ? 'customer-edit' : 'customer-add')}>
      <Loaded query={fields}>{(defined) => <Fields {...props} defined={defined} />}</Loaded>
    </Dialog>
  );
}

function Fields({ customer, onClose, onSaved, defined }: Props & { defined: CustomerField[] }) {
  const t = useT();
  const required = useRequired();
  const client = useQueryClient();
  const [before] = useState(() => fieldForm(defined, customer?.fields));
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
        fields: before,
      },
      validate: { fullName: required },
    },
    async ({ version, ...values }) => {
      const fields = changedFields(defined, before, values.fields);
      const body = { ...values, fields, phone: values.phone.trim() || null, email: values.email.trim() || null, birthDate: values.birthDate || null };
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
    <form {...formProps}>
      <Stack>
        <FormProblem text={general} />
        <TextInput label={t('field-full-name')} required data-autofocus {...form.getInputProps('fullName')} />
        <TextInput label={t('field-phone')} type="tel" dir="ltr" {...form.getInputProps('phone')} />
        <TextInput label={t('field-email')} type="email" dir="ltr" {...form.getInputProps('email')} />
        <TextInput label={t('field-birth-date')} description={t('field-birth-date-hint')} type="date" {...form.getInputProps('birthDate')} />
        <TagsInput label={t('field-tags')} description={t('field-tags-hint')} {...form.getInputProps('tags')} />
        <Textarea label={t('field-notes')} autosize minRows={2} maxRows={8} {...form.getInputProps('notes')} />
        <FieldInputs fields={defined} form={form} />
        <FormActions busy={busy} onCancel={onClose}>
          {t('action-save')}
        </FormActions>
      </Stack>
    </form>
  );
}
