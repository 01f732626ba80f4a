import { notifications } from '@mantine/notifications';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api, take } from '../../../api/client';
import { customerFieldsQuery } from '../../../api/customer-details-queries';
import type { CustomerField } from '../../../api/types';
import { useI18n } from '../../../app/i18n';
import { failureText } from '../../../app/states';
import { offerUndo } from '../../../app/undo';

/** Reads the fields anew, and the customers whose cards show them. */
export function useFieldsChanged(): () => Promise<void> {
  const client = useQueryClient();
  return async () => {
    await client.invalidateQueries({ queryKey: customerFieldsQuery.queryKey });
    await client.invalidateQueries({ queryKey: ['customers'] });
  };
}

/** Puts a field away, says so, and offers to bring it back. */
export function useArchive() {
  const { t } = useI18n();
  const client = useQueryClient();
  const changed = useFieldsChanged();
  const bringBack = async (field: CustomerField) => {
    const all = await client.fetchQuery({ ...customerFieldsQuery, staleTime: 0 });
    if (all.some(({ id }) => id === field.id)) {
      await take(api.POST('/api/customer-fields/{id}/restore', { params: { path: { id: field.id } } }));
    } else {
      // Nobody had anything in it, so it went for good: one like it is as good.
      const { name, kind } = field;
      const choices = field.choices.filter(({ isArchived }) => !isArchived).map((choice) => ({ name: choice.name }));
      await take(api.POST('/api/customer-fields', { body: { name, kind, choices } }));
    }
    await changed();
  };
  return useMutation({
    mutationFn: ({ id }: CustomerField) => take(api.DELETE('/api/customer-fields/{id}', { params: { path: { id } } })),
    onSuccess: async (_, field) => {
      offerUndo(t('customer-field-archived', { name: field.name }), t('action-undo'), () => {
        bringBack(field).catch((error: unknown) =>
          notifications.show({ color: 'red', message: failureText(error, t), autoClose: false }),
        );
      });
      await changed();
    },
  });
}
