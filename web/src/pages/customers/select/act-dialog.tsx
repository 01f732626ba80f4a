/** Asks which tag, and whether it is really meant for so many. */
import { Autocomplete, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { customerTagsQuery } from '../../../api/customer-queries';
import type { CustomerActKind } from '../../../api/types';
import { Dialog } from '../../../app/dialog';
import { useT } from '../../../app/i18n';
import { Failure } from '../../../app/states';
import type { useAct, Whom } from './use-act';
import { FormActions } from '../../../app/form';

const MAX_TAG = 40;

interface Props {
  kind: CustomerActKind;
  whom: Whom;
  count: number;
  act: ReturnType<typeof useAct>['act'];
  onClose: () => void;
  onDone: () => void;
}

export function ActDialog({ kind, whom, count, act, onClose, onDone }: Props) {
  const t = useT();
  const [tag, setTag] = useState('');
  const tags = useQuery(customerTagsQuery);
  const takesTag = kind === 'add_tag' || kind === 'remove_tag';
  const titles: Record<CustomerActKind, string> = {
    add_tag: t('bulk-add-tag'),
    remove_tag: t('bulk-remove-tag'),
    archive: t('action-archive'),
    restore: t('action-restore'),
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    event.stopPropagation();
    if (takesTag && tag.trim() === '') return;
    const done = () => {
      onClose();
      onDone();
    };
    act.mutate({ act: kind, tag: takesTag ? tag.trim() : undefined, whom }, { onSuccess: done });
  };
  return (
    <Dialog title={titles[kind]} onClose={onClose}>
      <form onSubmit={submit}>
        <Stack>
          <Text>{t('bulk-for', { count })}</Text>
          {takesTag && (
            <Autocomplete
              label={t('bulk-tag')}
              data={tags.data ?? []}
              value={tag}
              onChange={setTag}
              maxLength={MAX_TAG}
              required
              data-autofocus
            />
          )}
          {act.error && <Failure error={act.error} />}
          <FormActions busy={act.isPending} disabled={takesTag && tag.trim() === ''} onCancel={onClose}>
            {titles[kind]}
          </FormActions>
        </Stack>
      </form>
    </Dialog>
  );
}
