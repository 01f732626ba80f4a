import { Checkbox, Stack, TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { api, take } from '../../../api/client';
import { customerViewsQuery } from '../../../api/customer-queries';
import { conflictAt } from '../../../api/problem';
import type { CustomerView } from '../../../api/types';
import { Dialog } from '../../../app/dialog';
import { FormActions, FormProblem, useApiForm, useRequired } from '../../../app/form';
import { useT } from '../../../app/i18n';

interface Props {
  /** Absent for a new one, which gets `filter`. */
  view?: CustomerView;
  filter: CustomerView['filter'];
  mayShare: boolean;
  onClose: () => void;
}

export function ViewForm({ view, filter, mayShare, onClose }: Props) {
  const t = useT();
  const required = useRequired();
  const client = useQueryClient();
  const navigate = useNavigate({ from: '/customers' });
  const { form, busy, general, formProps } = useApiForm(
    {
      initialValues: { version: view?.version, name: view?.name ?? '', isShared: view?.isShared ?? false },
      validate: { name: required },
    },
    async ({ version, name, isShared }) => {
      const saved = await take(
        view && version !== undefined
          ? api.PUT('/api/customer-views/{id}', { params: { path: { id: view.id } }, body: { version, name, isShared } })
          : api.POST('/api/customer-views', { body: { name, isShared, filter } }),
      ).catch(conflictAt('view_exists', '/name'));
      await client.invalidateQueries({ queryKey: customerViewsQuery.queryKey });
      onClose();
      await navigate({ search: (old) => ({ ...old, viewId: saved.id }), replace: true });
    },
  );
  return (
    <Dialog title={t(view ? 'view-edit' : 'views-save')} onClose={onClose}>
      <form {...formProps}>
        <Stack>
          <FormProblem text={general} />
          <TextInput label={t('view-name')} maxLength={60} required data-autofocus {...form.getInputProps('name')} />
          {mayShare && <Checkbox label={t('view-shared')} {...form.getInputProps('isShared', { type: 'checkbox' })} />}
          <FormActions busy={busy} onCancel={onClose}>
            {t('action-save')}
          </FormActions>
        </Stack>
      </form>
    </Dialog>
  );
}
