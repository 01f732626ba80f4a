import { Button } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api, take } from '../../../api/client';
import type { TemplateWords } from '../../../api/types';
import { useT } from '../../../app/i18n';
import { Failure, failureText } from '../../../app/states';
import { offerUndo } from '../../../app/undo';
import { notifications } from '@mantine/notifications';
import type { Wording } from './wording-form';

interface Props {
  template: TemplateWords['template'];
  wording: Wording;
  /** Shows other words, of this version. */
  onReset: (version: number, words: { subject: string; body: string }) => void;
}

/** Goes back to the product's words, and offers to take that back. */
export function ResetWording({ template, wording, onReset }: Props) {
  const t = useT();
  const client = useQueryClient();
  const { channel, lang, own, defaultSubject, defaultBody } = wording;
  const params = { path: { template, channel, lang } };
  const changed = () => client.invalidateQueries({ queryKey: ['wording'] });
  const restore = async () => {
    if (!own) return;
    const { subject, body } = own;
    const saved = await take(api.PUT('/api/message-templates/{template}/{channel}/{lang}', { params, body: { version: 0, subject, body } }));
    onReset(saved.version, { subject: subject ?? '', body });
    await changed();
  };
  const reset = useMutation({
    mutationFn: () => take(api.DELETE('/api/message-templates/{template}/{channel}/{lang}', { params })),
    onSuccess: async () => {
      onReset(0, { subject: defaultSubject ?? '', body: defaultBody });
      await changed();
      offerUndo(t('wording-is-reset'), t('action-undo'), () => {
        restore().catch((error: unknown) => notifications.show({ color: 'red', message: failureText(error, t), autoClose: false }));
      });
    },
  });
  return (
    <>
      {reset.error && <Failure error={reset.error} />}
      <Button variant="subtle" color="gray" loading={reset.isPending} onClick={() => reset.mutate()}>
        {t('wording-reset')}
      </Button>
    </>
  );
}
