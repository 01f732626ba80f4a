/** Documents that are being written, the last changed first. */
import { Button, Text } from '@mantine/core';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { draftsQuery } from '../../../api/document-queries';
import { customerQuery } from '../../../api/queries';
import type { InvoiceDraft } from '../../../api/types';
import { Icon } from '../../../app/icons';
import { useI18n } from '../../../app/i18n';
import { useBusiness } from '../../../app/session';
import { Empty, Failure, Loading, More } from '../../../app/states';
import { TextLink } from '../../../app/text-link';
import { Money } from '../../../app/values';
import { momentText } from '../../../time/format';
import styles from '../documents.module.css';
import { DocumentsFrame } from '../frame';

export function DraftsPage() {
  const { t } = useI18n();
  const list = useInfiniteQuery(draftsQuery);
  const drafts = list.data?.pages.flatMap((page) => page.items) ?? [];
  const add = (
    <Button component={Link} to="/documents/drafts/new" leftSection={<Icon name="plus" size={18} />}>
      {t('document-new')}
    </Button>
  );
  return (
    <DocumentsFrame title={t('drafts-title')} actions={add}>
      {list.error && <Failure error={list.error} retry={() => void list.refetch()} />}
      {list.isPending && <Loading />}
      {list.data && drafts.length === 0 && <Empty icon="pencil" text={t('drafts-none')} />}
      <ul className={styles.list} aria-label={t('drafts-title')}>
        {drafts.map((draft) => (
          <li key={draft.id} className={styles.box}>
            <DraftRow draft={draft} />
          </li>
        ))}
      </ul>
      <More list={list} mt="md" />
    </DocumentsFrame>
  );
}

function DraftRow({ draft }: { draft: InvoiceDraft }) {
  const { t, locale } = useI18n();
  const { zone } = useBusiness();
  const { customerId, customer: written } = draft.content;
  const customer = useQuery({ ...customerQuery(customerId ?? ''), enabled: Boolean(customerId) && !written?.name });
  const name = written?.name ?? customer.data?.fullName;
  return (
    <div className={styles.row}>
      <TextLink to="/documents/drafts/$draftId" params={{ draftId: draft.id }} fw={600} className={styles.text}>
        {t(`document-${draft.kind}`)}
        {name && (
          <>
            {' · '}
            <bdi>{name}</bdi>
          </>
        )}
      </TextLink>
      <Text fw={600} className={styles.amount}>
        {draft.totals && <Money value={draft.totals.total} />}
      </Text>
      <Text size="sm" c="dimmed" className={styles.text}>
        {t('draft-changed-at', { at: momentText(draft.updatedAt, zone, locale) })}
      </Text>
      <Text size="sm" c="dimmed">
        {t(draft.totals ? 'draft-whole' : 'draft-not-whole')}
      </Text>
    </div>
  );
}
