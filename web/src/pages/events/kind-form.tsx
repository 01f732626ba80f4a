import { Button, Group, Stack } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api, take } from '../../api/client';
import { conflictAt } from '../../api/problem';
import { eventQuery } from '../../api/queries';
import type { BusinessEvent, TicketKind } from '../../api/types';
import { Dialog } from '../../app/dialog';
import { FormProblem, useApiForm } from '../../app/form';
import { useT } from '../../app/i18n';
import { useBusiness } from '../../app/session';
import { Failure } from '../../app/states';
import { kindBody, kindRowOf, newKind } from './fields';
import { kindFaults, KindRowFields } from './kind-fields';
import { useEventsChanged } from './use-events-changed';

/** A kind of ticket: new when `kind` is absent. */
export function KindForm({ event, kind, onClose }: { event: BusinessEvent; kind?: TicketKind; onClose: () => void }) {
  const t = useT();
  const { zone, currency } = useBusiness();
  const done = useSaved(event, onClose);
  const { form, busy, general, formProps } = useApiForm(
    { initialValues: { version: kind?.version, ...(kind ? kindRowOf(kind, zone) : newKind('')) }, validate: kindFaults(t) },
    async ({ version, ...row }) => {
      const body = kindBody(row, zone, currency);
      done(
        await take(
          kind && version !== undefined
            ? api.PUT('/api/events/{id}/ticket-kinds/{kindId}', {
                params: { path: { id: event.id, kindId: kind.id } },
                body: { ...body, version },
              })
            : api.POST('/api/events/{id}/ticket-kinds', { params: { path: { id: event.id } }, body }),
        ).catch(conflictAt('capacity_below_taken', '/quota')),
      );
    },
  );
  return (
    <Dialog onClose={onClose} title={t(kind ? 'kind-edit' : 'kind-add')} wide>
      <form {...formProps}>
        <Stack>
          <FormProblem text={general} />
          <KindRowFields form={form} path="" row={form.getValues()} />
          <Group justify="space-between">
            {kind ? <ArchiveKind event={event} kind={kind} onDone={onClose} /> : <span />}
            <Group gap="xs">
              <Button variant="default" onClick={onClose}>
                {t('action-cancel')}
              </Button>
              <Button type="submit" loading={busy}>
                {t('action-save')}
              </Button>
            </Group>
          </Group>
        </Stack>
      </form>
    </Dialog>
  );
}

function useSaved(event: BusinessEvent, onDone: () => void): (saved: BusinessEvent) => void {
  const client = useQueryClient();
  const changed = useEventsChanged();
  return (saved) => {
    client.setQueryData(eventQuery(event.id).queryKey, saved);
    void changed();
    onDone();
  };
}

/** Ends the sale of a kind, or begins it again. Seats that were taken stay. */
function ArchiveKind({ event, kind, onDone }: { event: BusinessEvent; kind: TicketKind; onDone: () => void }) {
  const t = useT();
  const done = useSaved(event, onDone);
  const archived = kind.status === 'archived';
  const change = useMutation({
    mutationFn: () =>
      take(
        api.PUT('/api/events/{id}/ticket-kinds/{kindId}', {
          params: { path: { id: event.id, kindId: kind.id } },
          body: { version: kind.version, status: archived ? 'active' : 'archived' },
        }),
      ),
    onSuccess: done,
  });
  if (change.error) return <Failure error={change.error} />;
  return (
    <Button variant="subtle" color="gray" loading={change.isPending} onClick={() => change.mutate()}>
      {t(archived ? 'kind-restore' : 'kind-archive')}
    </Button>
  );
}
