import { Button, Stack, Textarea } from '@mantine/core';
import { useState } from 'react';
import { api, take } from '../../api/client';
import type { Appointment } from '../../api/types';
import { FormProblem, useApiForm } from '../../app/form';
import { useT } from '../../app/i18n';
import { useVisitChanged } from './use-step';

/** What the desk wants to remember about this visit. */
export function VisitNotes({ visit }: { visit: Appointment }) {
  const t = useT();
  const changed = useVisitChanged();
  const [shown, setShown] = useState(visit);
  // A step of the visit is no reason to refuse its notes; notes that somebody else wrote are.
  const version = visit.notes === shown.notes ? visit.version : shown.version;
  const { form, busy, general, formProps } = useApiForm(
    { initialValues: { notes: visit.notes ?? '' } },
    async ({ notes }, { resetDirty }) => {
      const saved = await take(
        api.PUT('/api/appointments/{id}', { params: { path: { id: visit.id } }, body: { version, notes } }),
      );
      setShown(saved);
      changed(saved);
      resetDirty();
    },
  );
  return (
    <form {...formProps}>
      <Stack gap="xs" align="flex-start">
        <FormProblem text={general} />
        <Textarea label={t('field-notes')} autosize minRows={2} maxRows={8} w="100%" {...form.getInputProps('notes')} />
        {form.isDirty() && (
          <Button type="submit" size="xs" variant="light" loading={busy}>
            {t('action-save')}
          </Button>
        )}
      </Stack>
    </form>
  );
}
