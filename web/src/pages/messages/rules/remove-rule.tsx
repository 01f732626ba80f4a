import { Button } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api, take } from '../../../api/client';
import type { MessageRule } from '../../../api/types';
import { useT } from '../../../app/i18n';
import { Failure, failureText } from '../../../app/states';
import { offerUndo } from '../../../app/undo';
import { againBody } from './fields';

/** Takes a rule of the business's own back, and offers to bring it back as it was. */
export function RemoveRule({ rule, onDone }: { rule: MessageRule; onDone: () => void }) {
  const t = useT();
  const client = useQueryClient();
  const changed = () => client.invalidateQueries({ queryKey: ['rules', 'list'] });
  const restore = () => {
    take(api.POST('/api/message-rules', { body: againBody(rule) }))
      .then(changed)
      .catch((error: unknown) => notifications.show({ color: 'red', message: failureText(error, t), autoClose: false }));
  };
  const remove = useMutation({
    mutationFn: () => take(api.DELETE('/api/message-rules/{id}', { params: { path: { id: rule.id } } })),
    onSuccess: async () => {
      await changed();
      offerUndo(t('rule-removed'), t('action-undo'), restore);
      onDone();
    },
  });
  if (remove.error) return <Failure error={remove.error} />;
  return (
    <Button variant="subtle" color="gray" loading={remove.isPending} onClick={() => remove.mutate()}>
      {t('rule-remove')}
    </Button>
  );
}
