import { Select, Stack, TextInput } from '@mantine/core';
import { api, take } from '../../../api/client';
import type { CustomerField, CustomerFieldKind } from '../../../api/types';
import { Dialog } from '../../../app/dialog';
import { FormActions, FormProblem, useApiForm, useRequired } from '../../../app/form';
import { useT } from '../../../app/i18n';
import { ChoiceFields, type ChoiceRow, newChoice } from './choice-fields';
import { useFieldsChanged } from './use-archive';

const KINDS: CustomerFieldKind[] = ['text', 'long_text', 'number', 'date', 'yes_no', 'choice'];

/** A field: new when `field` is absent. */
export function FieldForm({ field, onClose }: { field?: CustomerField; onClose: () => void }) {
  const t = useT();
  const required = useRequired();
  const changed = useFieldsChanged();
  const { form, busy, general, formProps } = useApiForm(
    {
      initialValues: {
        version: field?.version,
        name: field?.name ?? '',
        kind: field?.kind ?? ('text' as CustomerFieldKind),
        choices: choicesOf(field),
      },
      validate: {
        name: required,
        choices: (choices: ChoiceRow[], { kind }) => (kind === 'choice' && choices.every(({ name }) => !name.trim()) ? t('customer-field-choices-needed') : null),
      },
    },
    async ({ version, name, kind, choices }) => {
      const given = kind === 'choice' ? choices.map(({ id, name: called }) => ({ id, name: called })) : undefined;
      await take(
        field && version !== undefined
          ? api.PUT('/api/customer-fields/{id}', { params: { path: { id: field.id } }, body: { version, name, choices: given } })
          : api.POST('/api/customer-fields', { body: { name, kind, choices: given } }),
      );
      await changed();
      onClose();
    },
    ['choices'],
  );
  const { kind } = form.getValues();
  const archived = field?.choices.filter(({ isArchived }) => isArchived) ?? [];
  return (
    <Dialog onClose={onClose} title={t(field ? 'customer-field-edit' : 'customer-field-add')}>
      <form {...formProps}>
        <Stack>
          <FormProblem text={general} />
          <TextInput label={t('customer-field-name')} required maxLength={60} data-autofocus dir="auto" {...form.getInputProps('name')} />
          <Select
            label={t('customer-field-kind')}
            description={field && t('customer-field-kind-fixed')}
            data={KINDS.map((value) => ({ value, label: t(`customer-field-kind-${value}`) }))}
            allowDeselect={false}
            disabled={Boolean(field)}
            {...form.getInputProps('kind')}
          />
          {kind === 'choice' && <ChoiceFields form={form} archived={archived} />}
          <FormActions busy={busy} onCancel={onClose}>
            {t('action-save')}
          </FormActions>
        </Stack>
      </form>
    </Dialog>
  );
}

function choicesOf(field?: CustomerField): ChoiceRow[] {
  const used = field?.choices.filter(({ isArchived }) => !isArchived) ?? [];
  if (used.length === 0) return [newChoice(), newChoice()];
  return used.map(({ id, name }) => ({ key: id, id, name }));
}
