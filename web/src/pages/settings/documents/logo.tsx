import { Button, FileButton, Group, Stack, Text, Title } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api, take } from '../../../api/client';
import type { DocumentSettings } from '../../../api/types';
import { useT } from '../../../app/i18n';
import { Failure } from '../../../app/states';
import styles from './documents.module.css';

const TYPES = 'image/png,image/jpeg,image/svg+xml';

/** The picture at the head of documents to come. */
export function Logo({ settings }: { settings: DocumentSettings }) {
  const t = useT();
  const client = useQueryClient();
  const changed = () => client.invalidateQueries({ queryKey: ['document-settings'] });
  const put = useMutation({
    // The bytes as they are: the document describes them as a list of numbers.
    mutationFn: (file: File) =>
      take(
        api.PUT('/api/document-settings/logo', {
          body: file as never,
          bodySerializer: (body: unknown) => body as File,
          headers: { 'Content-Type': 'application/octet-stream' },
        }),
      ),
    onSuccess: changed,
  });
  const remove = useMutation({ mutationFn: () => take(api.DELETE('/api/document-settings/logo')), onSuccess: changed });
  const error = put.error ?? remove.error;
  return (
    <Stack gap="xs" component="section" aria-label={t('docset-logo')}>
      <Title order={2} size="h4">
        {t('docset-logo')}
      </Title>
      {settings.hasLogo && (
        <img src={`/api/document-settings/logo?at=${settings.version}-${put.submittedAt}`} alt={t('docset-logo')} className={styles.logo} />
      )}
      {error && <Failure error={error} />}
      <Group gap="xs">
        <FileButton accept={TYPES} onChange={(file) => file && put.mutate(file)}>
          {(props) => (
            <Button {...props} size="xs" variant="default" loading={put.isPending}>
              {t(settings.hasLogo ? 'docset-logo-change' : 'docset-logo-add')}
            </Button>
          )}
        </FileButton>
        {settings.hasLogo && (
          <Button size="xs" variant="subtle" loading={remove.isPending} onClick={() => remove.mutate()}>
            {t('docset-logo-remove')}
          </Button>
        )}
        <Text size="xs" c="dimmed">
          {t('docset-logo-hint')}
        </Text>
      </Group>
    </Stack>
  );
}
