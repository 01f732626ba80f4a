/** Doing something to many, saying what became of it, and taking it back. */
import { notifications } from '@mantine/notifications';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api, take } from '../../../api/client';
import { customerActQuery, isMoving } from '../../../api/customer-queries';
import type { CustomerFilter } from '../../../api/queries';
import type { CustomerAct, CustomerActKind } from '../../../api/types';
import { type Translate, useT } from '../../../app/i18n';
import { failureText } from '../../../app/states';
import { offerUndo } from '../../../app/undo';

/** Whom it is for: these, or so many that match. */
export type Whom = { ids: string[] } | { filter: CustomerFilter; expectedCount: number };

export function useAct() {
  const t = useT();
  const client = useQueryClient();
  /** The act that goes on by itself. */
  const [moving, setMoving] = useState<string | null>(null);

  const tell = (act: CustomerAct) => {
    if (isMoving(act)) {
      client.setQueryData(customerActQuery(act.id).queryKey, act);
      setMoving(act.id);
      return;
    }
    setMoving(null);
    void client.invalidateQueries({ queryKey: ['customers'] });
    if (act.status === 'undone') {
      notifications.show({ message: undoneText(act, t) });
    } else if (act.changed === 0) {
      notifications.show({ message: doneText(act, t) });
    } else {
      offerUndo(doneText(act, t), t('action-undo'), () => undo(act));
    }
  };
  const undo = ({ id }: CustomerAct) => {
    take(api.POST('/api/customer-acts/{id}/undo', { params: { path: { id } } })).then(tell, (error: unknown) => {
      notifications.show({ color: 'red', message: failureText(error, t) });
    });
  };
  const act = useMutation({
    mutationFn: ({ whom, ...what }: { act: CustomerActKind; tag?: string; whom: Whom }) =>
      take(api.POST('/api/customers/bulk', { body: { ...what, ...whom } })),
    onSuccess: tell,
    // Their number may have changed: it is shown anew before it is confirmed again.
    onError: () => void client.invalidateQueries({ queryKey: ['customers'] }),
  });
  return { act, moving, tell };
}

function doneText({ act, tag, changed, left }: CustomerAct, t: Translate): string {
  const said = [t(`bulk-done-${act.replace('_', '-')}`, { count: changed, tag: tag ?? '' })];
  if (left.already > 0) said.push(t('bulk-left-already', { count: left.already }));
  if (left.tooManyTags > 0) said.push(t('bulk-left-full', { count: left.tooManyTags }));
  if (left.missing > 0) said.push(t('bulk-left-missing', { count: left.missing }));
  return said.join(' ');
}

function undoneText({ undone, kept }: CustomerAct, t: Translate): string {
  const said = [t('bulk-undone', { count: undone })];
  if (kept > 0) said.push(t('bulk-kept', { count: kept }));
  return said.join(' ');
}
