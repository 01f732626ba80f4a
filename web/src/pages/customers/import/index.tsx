/** Customers from a file: choosing one, and the files that came before. */
import { Badge, Button, FileButton, Group, Stack, Text, Title } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { useRef } from 'react';
import { api, take } from '../../../api/client';
import { importQuery, importsQuery } from '../../../api/import-queries';
import type { CustomerImport } from '../../../api/types';
import { Icon } from '../../../app/icons';
import { useI18n } from '../../../app/i18n';
import { Page } from '../../../app/page';
import { useBusiness } from '../../../app/session';
import { Loaded } from '../../../app/states';
import { momentText } from '../../../time/format';
import styles from './import.module.css';
import { FileProblem } from './problem';

const TYPES = '.csv,.txt,.tsv,.xlsx,text/csv,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

export function CustomerImportsPage() {
  const { t } = useI18n();
  const client = useQueryClient();
  const navigate = useNavigate();
  const forget = useRef<() => void>(null);
  const earlier = useQuery(importsQuery);
  const upload = useMutation({
    // The bytes as they are: the document describes them as a list of numbers.
    mutationFn: (file: File) =>
      take(
        api.POST('/api/imports', {
          params: { query: { fileName: file.name.slice(0, 200) } },
          body: file as never,
          bodySerializer: (body: unknown) => body as File,
          headers: { 'Content-Type': 'application/octet-stream' },
        }),
      ),
    onSuccess: async (file) => {
      client.setQueryData(importQuery(file.id).queryKey, file);
      void client.invalidateQueries({ queryKey: ['imports', 'list'] });
      await navigate({ to: '/customers/import/$importId', params: { importId: file.id } });
    },
    // A file that was corrected may be chosen again under the same name.
    onSettled: () => forget.current?.(),
  });
  return (
    <Page title={t('customer-import-title')}>
      <Stack maw={720}>
        <Text>{t('customer-import-text')}</Text>
        <Group>
          <FileButton
            resetRef={forget}
            onChange={(file) => file && upload.mutate(file)}
            accept={TYPES}
            inputProps={{ 'aria-label': t('customer-import-choose') }}
          >
            {(props) => (
              <Button {...props} loading={upload.isPending} leftSection={<Icon name="upload" size={18} />}>
                {t('customer-import-choose')}
              </Button>
            )}
          </FileButton>
        </Group>
        {upload.error && <FileProblem error={upload.error} />}
        <Loaded query={earlier} rows={2}>
          {(files) => (files.length > 0 ? <Earlier files={files} /> : null)}
        </Loaded>
      </Stack>
    </Page>
  );
}

function Earlier({ files }: { files: CustomerImport[] }) {
  const { t, locale } = useI18n();
  const { zone } = useBusiness();
  return (
    <section>
      <Title order={2} size="h4" mb="xs" id="earlier-files">
        {t('customer-import-earlier')}
      </Title>
      <ul className={styles.list} aria-labelledby="earlier-files">
        {files.map((file) => (
          <li key={file.id}>
            <Link to="/customers/import/$importId" params={{ importId: file.id }} className={styles.box}>
              <span className={styles.text}>
                <bdi>{file.fileName || t('customer-import-untitled')}</bdi>
              </span>
              <Badge variant="light" color="gray" tt="none">
                {t(`customer-import-status-${file.status}`)}
              </Badge>
              <Text size="xs" c="dimmed" className={styles.whole}>
                <bdi>{momentText(file.createdAt, zone, locale)}</bdi> · <bdi>{file.by}</bdi>
              </Text>
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}
