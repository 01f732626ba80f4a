/** Documents of every kind, the newest first. */
import { Button, Card, Group, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useInfiniteQuery, useMutation } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { api, take } from '../../api/client';
import { documentsQuery } from '../../api/queries';
import type { Document } from '../../api/types';
import { DocumentLink } from '../../app/document-link';
import { useI18n } from '../../app/i18n';
import { Page } from '../../app/page';
import { Empty, Failure, Loading } from '../../app/states';
import { Money } from '../../app/values';
import { dateText } from '../../time/format';
import styles from './documents.module.css';

export function DocumentsPage() {
  const { t } = useI18n();
  const list = useInfiniteQuery(documentsQuery);
  const documents = list.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <Page title={t('nav-documents')}>
      {list.error && <Failure error={list.error} retry={() => void list.refetch()} />}
      {list.isPending && <Loading />}
      {list.data && documents.length === 0 && (
        <Empty icon="receipt" text={t('documents-none')}>
          <Button component={Link} to="/calendar">
            {t('documents-none-action')}
          </Button>
        </Empty>
      )}
      <ul className={styles.list}>
        {documents.map((document) => (
          <li key={document.id}>
            <DocumentCard document={document} />
          </li>
        ))}
      </ul>
      {list.hasNextPage && (
        <Button mt="md" variant="default" fullWidth loading={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
          {t('action-more')}
        </Button>
      )}
    </Page>
  );
}

function DocumentCard({ document }: { document: Document }) {
  const { t, plain, locale } = useI18n();
  const name = plain('document-name', { kind: t(`document-${document.kind}`), number: String(document.number) });
  const send = useMutation({
    mutationFn: () => take(api.POST('/api/invoices/{id}/send', { params: { path: { id: document.id } }, body: {} })),
    onSuccess: () => notifications.show({ message: t('document-sent', { name }) }),
  });
  return (
    <Card withBorder padding="sm">
      <div className={styles.row}>
        <div>
          <Text fw={600}>{name}</Text>
          <Text size="sm" c="dimmed">
            <bdi>{document.customerName}</bdi> ·{' '}
            {dateText(document.documentDate.slice(0, 10), locale, { day: 'numeric', month: 'long', year: 'numeric' })}
          </Text>
        </div>
        <Text fw={600} className={styles.amount}>
          <Money value={document.total} />
        </Text>
        <Group gap="sm">
          <DocumentLink id={document.id} label={t('document-open')} />
          <Button
            size="xs"
            variant="default"
            loading={send.isPending}
            onClick={() => send.mutate()}
            aria-label={plain('document-send-named', { name })}
          >
            {t('document-send')}
          </Button>
        </Group>
      </div>
      {send.error && <Failure error={send.error} />}
    </Card>
  );
}
