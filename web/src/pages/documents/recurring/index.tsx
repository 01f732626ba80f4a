/** Documents that are issued again and again: which, how often, and when next. */
import { Badge, Button, Text } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { recurringQuery } from '../../../api/document-queries';
import type { RecurringInvoice } from '../../../api/types';
import { Icon } from '../../../app/icons';
import { useI18n, useT } from '../../../app/i18n';
import { Empty, Failure, Loading, More } from '../../../app/states';
import { TextLink } from '../../../app/text-link';
import { dateText } from '../../../time/format';
import styles from '../documents.module.css';
import { DocumentsFrame } from '../frame';
import { RecurringPanel } from './panel';

const COLORS = { active: 'green', paused: 'orange', ended: 'gray' } as const;

export function RecurringPage() {
  const { t } = useI18n();
  const { rule: opened } = useSearch({ from: '/shell/documents/recurring' });
  const navigate = useNavigate({ from: '/documents/recurring' });
  const list = useInfiniteQuery(recurringQuery);
  const rules = list.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <DocumentsFrame title={t('recurring-title')} actions={<NewRecurring />}>
      {list.error && <Failure error={list.error} retry={() => void list.refetch()} />}
      {list.isPending && <Loading />}
      {list.data && rules.length === 0 && (
        <Empty icon="refresh" text={t('recurring-none')}>
          <NewRecurring />
        </Empty>
      )}
      <ul className={styles.list} aria-label={t('recurring-title')}>
        {rules.map((rule) => (
          <li key={rule.id} className={styles.box}>
            <RuleRow rule={rule} />
          </li>
        ))}
      </ul>
      <More list={list} mt="md" />
      {opened && <RecurringPanel id={opened} onClose={() => void navigate({ search: {} })} />}
    </DocumentsFrame>
  );
}

/** A recurring document begins as a draft, so that it is seen before it repeats. */
function NewRecurring() {
  const t = useT();
  return (
    <Button component={Link} to="/documents/drafts/new" leftSection={<Icon name="plus" size={18} />}>
      {t('recurring-new')}
    </Button>
  );
}

export function RecurringState({ rule }: { rule: RecurringInvoice }) {
  const t = useT();
  return <Badge color={COLORS[rule.status]}>{t(`recurring-status-${rule.status}`)}</Badge>;
}

function RuleRow({ rule }: { rule: RecurringInvoice }) {
  const { t, locale } = useI18n();
  return (
    <div className={styles.row}>
      <TextLink from="/documents/recurring" search={{ rule: rule.id }} fw={600} className={styles.text}>
        <bdi>{rule.name}</bdi>
      </TextLink>
      <RecurringState rule={rule} />
      <Text size="sm" c="dimmed" className={styles.text}>
        {t(`document-${rule.kind}`)} · {t(`recurring-every-${rule.every}`)}
        {rule.customerName && (
          <>
            {' · '}
            <bdi>{rule.customerName}</bdi>
          </>
        )}
      </Text>
      <Text size="sm" c="dimmed">
        {rule.upcoming[0] && t('recurring-next', { day: dateText(rule.upcoming[0], locale, { day: 'numeric', month: 'long', year: 'numeric' }) })}
      </Text>
      {rule.lastError && (
        <Text size="sm" c="red.8" className={styles.text}>
          {t('recurring-failed')}
        </Text>
      )}
    </div>
  );
}
