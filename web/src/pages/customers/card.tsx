/** One person: how to reach them, what was booked, what happened. */
import { Anchor, Badge, Button, Card, Group, Stack, Text, Title } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { type ReactNode, useState } from 'react';
import { api, take } from '../../api/client';
import { customerQuery } from '../../api/queries';
import type { Customer } from '../../api/types';
import { Icon } from '../../app/icons';
import { useI18n, useT } from '../../app/i18n';
import { Page } from '../../app/page';
import { useMay } from '../../app/session';
import { Failure, Loaded } from '../../app/states';
import { Ltr, phoneText } from '../../app/values';
import { dateText } from '../../time/format';
import { CustomerMoney } from '../payments/customer-money';
import styles from './card.module.css';
import { Consents } from './consents';
import { Conversation } from './conversation';
import { FieldValues } from './field-values';
import { Files } from './files';
import { CustomerForm } from './form';
import { MergeCustomer } from './merge';
import { Timeline } from './timeline';
import { Visits } from './visits';

export function CustomerPage() {
  const t = useT();
  const { customerId } = useParams({ from: '/shell/customers/$customerId' });
  const mayRead = useMay('readMessages');
  const customer = useQuery(customerQuery(customerId));
  return (
    <Page title={customer.data?.fullName ?? t('customer-title')} actions={customer.data && <Actions customer={customer.data} />}>
      <Loaded query={customer}>
        {(data) => (
          <Stack>
            {data.status === 'archived' && <Badge color="gray">{t('customer-archived')}</Badge>}
            <div className={styles.columns}>
              <Stack>
                <Details customer={data} />
                <Section title={t('customer-visits')}>
                  <Visits customerId={data.id} />
                </Section>
                <Section title={t('customer-files')}>
                  <Files customerId={data.id} />
                </Section>
                <Section title={t('payments')}>
                  <CustomerMoney customerId={data.id} />
                </Section>
                {mayRead && (
                  <Section title={t('conversation-title')}>
                    <Conversation customer={data} />
                  </Section>
                )}
              </Stack>
              <Stack>
                <Section title={t('consents-title')}>
                  <Consents customerId={data.id} />
                </Section>
                <Section title={t('customer-timeline')}>
                  <Timeline customerId={data.id} />
                </Section>
              </Stack>
            </div>
          </Stack>
        )}
      </Loaded>
    </Page>
  );
}

function Section({ title, children }: { title: string; children: ReactNode }) {
  return (
    <Card component="section" withBorder>
      <Title order={2} size="h5" mb="sm">
        {title}
      </Title>
      {children}
    </Card>
  );
}

function Actions({ customer }: { customer: Customer }) {
  const t = useT();
  const client = useQueryClient();
  const mayEdit = useMay('editCustomers');
  const mayMerge = useMay('mergeCustomers');
  const [dialog, setDialog] = useState<'edit' | 'merge' | null>(null);
  const close = () => setDialog(null);
  const archived = customer.status === 'archived';
  const archive = useMutation({
    mutationFn: async () => {
      const params = { path: { id: customer.id } };
      if (archived) await take(api.POST('/api/customers/{id}/restore', { params }));
      else await take(api.DELETE('/api/customers/{id}', { params }));
      await client.invalidateQueries({ queryKey: ['customers'] });
    },
  });
  if (!mayEdit) return null;
  return (
    <>
      {archive.error && <Failure error={archive.error} />}
      <Button variant="default" leftSection={<Icon name="pencil" size={18} />} onClick={() => setDialog('edit')}>
        {t('action-edit')}
      </Button>
      {mayMerge && (
        <Button variant="default" leftSection={<Icon name="merge" size={18} />} onClick={() => setDialog('merge')}>
          {t('customer-merge')}
        </Button>
      )}
      <Button
        variant="default"
        leftSection={<Icon name="archive" size={18} />}
        loading={archive.isPending}
        onClick={() => archive.mutate()}
      >
        {t(archived ? 'action-restore' : 'action-archive')}
      </Button>
      {dialog === 'edit' && <CustomerForm customer={customer} onClose={close} />}
      {dialog === 'merge' && <MergeCustomer customer={customer} onClose={close} />}
    </>
  );
}

function Details({ customer }: { customer: Customer }) {
  const { t, locale } = useI18n();
  return (
    <Section title={t('customer-details')}>
      <Stack gap="xs">
        {customer.phone && (
          <Anchor href={`tel:${customer.phone}`}>
            <Icon name="phone" size={16} /> <Ltr>{phoneText(customer.phone)}</Ltr>
          </Anchor>
        )}
        {customer.email && (
          <Anchor href={`mailto:${customer.email}`}>
            <Icon name="mail" size={16} /> <Ltr>{customer.email}</Ltr>
          </Anchor>
        )}
        {!customer.phone && !customer.email && (
          <Text size="sm" c="dimmed">
            {t('customer-no-contact')}
          </Text>
        )}
        {customer.birthDate && (
          <Text size="sm">
            {t('field-birth-date')}: <bdi>{dateText(customer.birthDate, locale, { day: 'numeric', month: 'long', year: 'numeric' })}</bdi>
          </Text>
        )}
        {customer.tags.length > 0 && (
          <Group gap={6}>
            {customer.tags.map((tag) => (
              <Badge key={tag} variant="light" tt="none" renderRoot={(props) => <Link to="/customers" search={{ tag }} {...props} />}>
                <bdi>{tag}</bdi>
              </Badge>
            ))}
          </Group>
        )}
        <FieldValues values={customer.fields} />
        {customer.notes && (
          <Text size="sm" className={styles.notes} dir="auto">
            {customer.notes}
          </Text>
        )}
      </Stack>
    </Section>
  );
}
