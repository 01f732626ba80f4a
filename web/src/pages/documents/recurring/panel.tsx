/** One recurring document: its next days, what was issued, and pausing it. */
import { Alert, Button, Group, Stack, Text, Title } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api, take } from '../../../api/client';
import { recurringOneQuery } from '../../../api/document-queries';
import type { RecurringInvoiceDetails } from '../../../api/types';
import { SidePanel } from '../../../app/dialog';
import { Icon } from '../../../app/icons';
import { useI18n, useT } from '../../../app/i18n';
import { useMay } from '../../../app/session';
import { Failure, Loaded } from '../../../app/states';
import { TextLink } from '../../../app/text-link';
import { Money } from '../../../app/values';
import { dateText } from '../../../time/format';
import { ReasonDialog } from '../../events/reason-dialog';
import styles from '../documents.module.css';
import { useDocumentName } from '../name';
import { RecurringState } from './index';

type Status = RecurringInvoiceDetails['status'];
const LONG = { day: 'numeric', month: 'long', year: 'numeric' } as const;

export function RecurringPanel({ id, onClose }: { id: string; onClose: () => void }) {
  const t = useT();
  const rule = useQuery(recurringOneQuery(id));
  return (
    <SidePanel title={rule.data?.name ?? t('recurring-title')} onClose={onClose}>
      <Loaded query={rule}>{(data) => <Details rule={data} />}</Loaded>
    </SidePanel>
  );
}

function Details({ rule }: { rule: RecurringInvoiceDetails }) {
  const { t, locale } = useI18n();
  const { customerId } = rule.content;
  const writes = useMay('issueDocuments');
  return (
    <Stack>
      <Group>
        <RecurringState rule={rule} />
      </Group>
      {rule.lastError && (
        <Alert color="red" p="xs">
          {t('recurring-failed-text')}
        </Alert>
      )}
      <dl className={styles.facts}>
        <dt>{t('documents-kind')}</dt>
        <dd>{t(`document-${rule.kind}`)}</dd>
        {customerId && (
          <>
            <dt>{t('field-customer')}</dt>
            <dd>
              <TextLink to="/customers/$customerId" params={{ customerId }} size="sm">
                <bdi>{rule.customerName ?? '…'}</bdi>
              </TextLink>
            </dd>
          </>
        )}
        <dt>{t('recurring-every')}</dt>
        <dd>{t(`recurring-every-${rule.every}`)}</dd>
        <dt>{t('recurring-from')}</dt>
        <dd>
          <bdi>{dateText(rule.from, locale, LONG)}</bdi>
        </dd>
        {rule.until && (
          <>
            <dt>{t('recurring-until')}</dt>
            <dd>
              <bdi>{dateText(rule.until, locale, LONG)}</bdi>
            </dd>
          </>
        )}
      </dl>
      {writes && rule.status !== 'ended' && <Steps rule={rule} />}
      {rule.upcoming.length > 0 && (
        <section>
          <Title order={3} size="h6" mb={6}>
            {t('recurring-upcoming')}
          </Title>
          <ul className={styles.list}>
            {rule.upcoming.map((day) => (
              <li key={day}>
                <Text size="sm">{dateText(day, locale, LONG)}</Text>
              </li>
            ))}
          </ul>
        </section>
      )}
      <Runs rule={rule} />
    </Stack>
  );
}

function Steps({ rule }: { rule: RecurringInvoiceDetails }) {
  const t = useT();
  const client = useQueryClient();
  const [ends, setEnds] = useState(false);
  const step = useMutation({
    mutationFn: (status: Status) =>
      take(api.PUT('/api/recurring-invoices/{id}', { params: { path: { id: rule.id } }, body: { version: rule.version, status } })),
    onSuccess: async (saved) => {
      client.setQueryData(recurringOneQuery(rule.id).queryKey, saved);
      setEnds(false);
      notifications.show({ message: t(`recurring-now-${saved.status}`) });
      await client.invalidateQueries({ queryKey: ['recurring', 'list'] });
    },
  });
  return (
    <>
      {step.error && !ends && <Failure error={step.error} />}
      <Group gap="xs">
        {rule.status === 'active' ? (
          <Button variant="default" loading={step.isPending} onClick={() => step.mutate('paused')}>
            {t('recurring-pause')}
          </Button>
        ) : (
          <Button loading={step.isPending} leftSection={<Icon name="refresh" size={18} />} onClick={() => step.mutate('active')}>
            {t('recurring-resume')}
          </Button>
        )}
        <Button variant="default" onClick={() => setEnds(true)}>
          {t('recurring-end')}
        </Button>
      </Group>
      {ends && (
        <ReasonDialog
          title={t('recurring-end')}
          text={t('recurring-end-text')}
          keep={t('action-cancel')}
          action={t('recurring-end')}
          busy={step.isPending}
          error={step.error}
          onConfirm={() => step.mutate('ended')}
          onClose={() => setEnds(false)}
        />
      )}
    </>
  );
}

function Runs({ rule }: { rule: RecurringInvoiceDetails }) {
  const { t, locale } = useI18n();
  const nameOf = useDocumentName();
  return (
    <section>
      <Title order={3} size="h6" mb={6}>
        {t('recurring-issued')}
      </Title>
      {rule.runs.length === 0 && (
        <Text size="sm" c="dimmed">
          {t('recurring-issued-none')}
        </Text>
      )}
      <ul className={styles.list}>
        {rule.runs.map((run) => (
          <li key={run.period} className={styles.row}>
            <Text size="sm" className={styles.text}>
              <TextLink to="/documents" search={{ document: run.documentId }} size="sm">
                {nameOf({ kind: rule.kind, number: run.number })}
              </TextLink>{' '}
              · <bdi>{dateText(run.period, locale, LONG)}</bdi>
            </Text>
            <Text size="sm" className={styles.amount}>
              <Money value={run.total} />
            </Text>
          </li>
        ))}
      </ul>
    </section>
  );
}
