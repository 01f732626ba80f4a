/** Files of a customer: added, kept on one's own machine, removed and brought back. */
import { Button, FileButton, Group, Stack, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { api, take } from '../../api/client';
import { customerFilesQuery } from '../../api/customer-details-queries';
import type { CustomerFile } from '../../api/types';
import { FormProblem } from '../../app/form';
import { useI18n } from '../../app/i18n';
import { Icon } from '../../app/icons';
import { useMay } from '../../app/session';
import { failureText, Loaded } from '../../app/states';
import { offerUndo } from '../../app/undo';
import styles from './card.module.css';
import { FileRow } from './file-row';
import { FileProblem } from './import/problem';

const TYPES = '.pdf,.jpg,.jpeg,.png,.webp,.heic,.txt,.docx,.xlsx,application/pdf,image/jpeg,image/png,image/webp,image/heic,text/plain';
/** The largest file that the server takes. */
const MAX_BYTES = 10 * 1024 * 1024;

export function Files({ customerId }: { customerId: string }) {
  const { t } = useI18n();
  const mayEdit = useMay('editCustomers');
  const files = useQuery(customerFilesQuery(customerId));
  const remove = useRemove(customerId);
  return (
    <Stack gap="sm">
      {mayEdit && <AddFiles customerId={customerId} known={files.data ?? []} />}
      <Loaded query={files} rows={1}>
        {(items) => (
          <>
            {items.length === 0 && (
              <Text size="sm" c="dimmed">
                {t('customer-files-none')}
              </Text>
            )}
            <ul className={styles.plain} aria-label={t('customer-files')}>
              {items.map((file) => (
                <li key={file.id}>
                  <FileRow customerId={customerId} file={file} onRemove={mayEdit ? () => remove.mutate(file) : undefined} />
                </li>
              ))}
            </ul>
          </>
        )}
      </Loaded>
      {remove.error && <FileProblem error={remove.error} />}
    </Stack>
  );
}

function AddFiles({ customerId, known }: { customerId: string; known: CustomerFile[] }) {
  const { t } = useI18n();
  const client = useQueryClient();
  const forget = useRef<() => void>(null);
  const [tooLarge, setTooLarge] = useState<string | null>(null);
  const upload = useMutation({
    // One after the other; those before one that is refused are kept.
    mutationFn: async (chosen: File[]) => {
      for (const file of chosen) {
        const kept = await take(
          api.POST('/api/customers/{id}/files', {
            params: { path: { id: customerId }, query: { fileName: file.name.slice(0, 1000) } },
            // The bytes as they are: the document describes them as a list of numbers.
            body: file as never,
            bodySerializer: (body: unknown) => body as File,
            headers: { 'Content-Type': 'application/octet-stream' },
          }),
        );
        if (known.some(({ id }) => id === kept.id)) notifications.show({ message: t('customer-file-there', { name: kept.name }) });
      }
    },
    onSettled: async () => {
      // A file that was refused may be chosen again under the same name.
      forget.current?.();
      await client.invalidateQueries({ queryKey: ['customers'] });
    },
  });
  const choose = (chosen: File[]) => {
    const large = chosen.find(({ size }) => size > MAX_BYTES);
    setTooLarge(large?.name ?? null);
    const small = chosen.filter(({ size }) => size <= MAX_BYTES);
    if (small.length > 0) upload.mutate(small);
  };
  return (
    <>
      <Group gap="xs">
        <FileButton multiple resetRef={forget} accept={TYPES} onChange={choose} inputProps={{ 'aria-label': t('customer-file-add') }}>
          {(props) => (
            <Button {...props} size="xs" variant="light" loading={upload.isPending} leftSection={<Icon name="upload" size={16} />}>
              {t('customer-file-add')}
            </Button>
          )}
        </FileButton>
        <Text size="xs" c="dimmed">
          {t('customer-files-hint')}
        </Text>
      </Group>
      <FormProblem text={tooLarge === null ? null : t('customer-file-too-large', { name: tooLarge })} />
      {upload.error && <FileProblem error={upload.error} />}
    </>
  );
}

/** Removes a file, says so, and offers to bring it back. */
function useRemove(customerId: string) {
  const { t } = useI18n();
  const client = useQueryClient();
  const changed = () => client.invalidateQueries({ queryKey: ['customers'] });
  const params = (fileId: string) => ({ path: { id: customerId, fileId } });
  const restore = (file: CustomerFile) => {
    take(api.POST('/api/customers/{id}/files/{fileId}/restore', { params: params(file.id) }))
      .then(changed)
      .catch((error: unknown) => notifications.show({ color: 'red', message: failureText(error, t), autoClose: false }));
  };
  return useMutation({
    mutationFn: (file: CustomerFile) => take(api.DELETE('/api/customers/{id}/files/{fileId}', { params: params(file.id) })),
    onSuccess: async (_, file) => {
      offerUndo(t('customer-file-removed', { name: file.name }), t('action-undo'), () => restore(file));
      await changed();
    },
  });
}
