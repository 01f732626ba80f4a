/** What a customer has in the business's own fields, as a form holds it. Pure. */
import type { CustomerField } from '../../api/types';

/** By the id of the field; empty text where there is nothing, "true" and "false" for yes and no. */
export type FieldForm = Record<string, string | number>;

export function usedFields(fields: readonly CustomerField[]): CustomerField[] {
  return fields.filter(({ isArchived }) => !isArchived);
}

/** What the form begins with. */
export function fieldForm(fields: readonly CustomerField[], values: Record<string, unknown> | undefined): FieldForm {
  return Object.fromEntries(
    usedFields(fields).map(({ id }) => {
      const value = values?.[id];
      return [id, typeof value === 'number' || typeof value === 'string' ? value : typeof value === 'boolean' ? String(value) : ''];
    }),
  );
}

/** What to send: only what changed, because a field may have been put away meanwhile. Null empties. */
export function changedFields(fields: readonly CustomerField[], before: FieldForm, after: FieldForm): Record<string, unknown> {
  const changed = usedFields(fields).filter(({ id }) => (after[id] ?? '') !== (before[id] ?? ''));
  return Object.fromEntries(changed.map(({ id, kind }) => [id, sent(kind, after[id] ?? '')]));
}

function sent(kind: CustomerField['kind'], value: string | number): unknown {
  if (value === '') return null;
  return kind === 'yes_no' ? value === 'true' : value;
}

/** What a customer has in a field, as it is drawn; null when it is empty. */
export function shownValue(field: CustomerField, values: Record<string, unknown>): string | number | boolean | null {
  const value = values[field.id];
  if (field.kind === 'choice') return field.choices.find(({ id }) => id === value)?.name ?? null;
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? value : null;
}
