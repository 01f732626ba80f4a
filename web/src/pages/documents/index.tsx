/** Issued documents of every kind, the newest first. */
import { Button, Text } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { documentsQuery } from '../../api/document-queries';
import type { Document } from '../../api/types';
import { Icon } from '../../app/icons';
import { useI18n } from '../../app/i18n';
import { useMay } from '../../app/session';
import { Empty, Failure, Loading, More } from '../../app/states';
import { TextLink } from '../../app/text-link';
import { Money } from '../../app/values';
import { dateText } from '../../time/format';
import { DocumentPanel } from './document-panel';
import styles from './documents.module.css';
import { DocumentFilters } from './filters';
import { DocumentsFrame } from './frame';
import { useDocumentName } from './name';
import { DocumentState } from './state';

export function DocumentsPage() {
  const { t } = useI18n();
  const writes = useMay('issueDocuments');
  const { document: opened, kind, status, customer, from, to } = useSearch({ from: '/shell/documents' });
  const navigate = useNavigate({ from: '/documents' });
  const list = useInfiniteQuery(documentsQuery({ kind, status, customerId: customer, from, to }));
  const documents = list.data?.pages.flatMap((page) => page.items) ?? [];
  const isFiltered = Boolean(kind ?? status ?? customer ?? from ?? to);
  return (
    <DocumentsFrame actions={writes && <NewDocument />}>
      <DocumentFilters />
      {list.error && <Failure error={list.error} retry={() => void list.refetch()} />}
      {list.isPending && <Loading />}
      {list.data && documents.length === 0 && (
        <Empty icon="receipt" text={t(isFiltered ? 'documents-none-found' : 'documents-none')}>
          {isFiltered ? (
            <Button variant="default" onClick={() => void navigate({ search: {} })}>
              {t('messages-clear')}
            </Button>
          ) : (
            <Button component={Link} to="/calendar" variant="default">
              {t('documents-none-action')}
            </Button>
          )}
        </Empty>
      )}
      <ul className={styles.list} aria-label={t('documents-issued')}>
        {documents.map((document) => (
          <li key={document.id} className={styles.box}>
            <DocumentRow document={document} />
          </li>
        ))}
      </ul>
      <More list={list} mt="md" />
      {opened && <DocumentPanel id={opened} onClose={() => void navigate({ search: (old) => ({ ...old, document: undefined }) })} />}
    </DocumentsFrame>
  );
}

function NewDocument() {
  const { t } = useI18n();
  return (
    <Button component={Link} to="/documents/drafts/new" leftSection={<Icon name="plus" size={18} />}>
      {t('document-new')}
    </Button>
  );
}

function DocumentRow({ document }: { document: Document }) {
  const { locale } = useI18n();
  const name = useDocumentName()(document);
  return (
    <div className={styles.row}>
      <TextLink from="/documents" search={(old) => ({ ...old, document: document.id })} fw={600} className={styles.text}>
        {name}
      </TextLink>
      <Text fw={600} className={styles.amount}>
        <Money value={document.total} />
      </Text>
      <Text size="sm" c="dimmed" className={styles.text}>
        <bdi>{document.customerName}</bdi> ·{' '}
        <bdi>{dateText(document.documentDate, locale, { day: 'numeric', month: 'long', year: 'numeric' })}</bdi>
      </Text>
      <DocumentState document={document} />
    </div>
  );
}
