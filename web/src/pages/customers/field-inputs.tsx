/** The business's own fields in the form of a customer. */
import { NumberInput, Select, Textarea, TextInput } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import type { CustomerField } from '../../api/types';
import { useT } from '../../app/i18n';
import { type FieldForm, usedFields } from './field-form';

interface Props<T> {
  fields: CustomerField[];
  form: UseFormReturnType<T>;
}

export function FieldInputs<T extends { fields: FieldForm }>({ fields, form }: Props<T>) {
  return usedFields(fields).map((field) => <FieldInput key={field.id} field={field} form={form} />);
}

function FieldInput<T extends { fields: FieldForm }>({ field, form }: { field: CustomerField; form: UseFormReturnType<T> }) {
  const t = useT();
  const path = `fields.${field.id}`;
  const input = { label: <bdi>{field.name}</bdi>, ...form.getInputProps(path) };
  const choose = (data: { value: string; label: string }[]) => (
    <Select
      {...input}
      data={data}
      value={String(input.value ?? '') || null}
      onChange={(value) => input.onChange(value ?? '')}
      clearable
      clearButtonProps={{ 'aria-label': t('customer-field-clear') }}
    />
  );
  switch (field.kind) {
    case 'text':
      return <TextInput {...input} maxLength={200} dir="auto" />;
    case 'long_text':
      return <Textarea {...input} maxLength={2000} autosize minRows={2} maxRows={8} dir="auto" />;
    case 'number':
      return <NumberInput {...input} dir="ltr" />;
    case 'date':
      return <TextInput {...input} type="date" />;
    case 'yes_no':
      return choose([
        { value: 'true', label: t('customer-field-yes') },
        { value: 'false', label: t('customer-field-no') },
      ]);
    case 'choice':
      return choose(
        field.choices
          .filter(({ id, isArchived }) => !isArchived || id === input.value)
          .map(({ id, name }) => ({ value: id, label: name })),
      );
  }
}
