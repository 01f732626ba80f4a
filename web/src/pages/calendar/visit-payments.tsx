import { Group, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { paymentsQuery } from '../../api/queries';
import type { Appointment } from '../../api/types';
import { useI18n } from '../../app/i18n';
import { DocumentLink } from '../../app/document-link';
import { useBusiness, useMay } from '../../app/session';
import { Failure } from '../../app/states';
import { TextLink } from '../../app/text-link';
import { Money } from '../../app/values';
import { MeansText } from '../payments/means-text';
import { momentText } from '../../time/format';

/** Payments of a visit, each with its receipt once that has been issued. */
export function VisitPayments({ visit }: { visit: Appointment }) {
  const { t, locale } = useI18n();
  const { zone } = useBusiness();
  const mayOpen = useMay('readDocuments');
  const payments = useQuery({ ...paymentsQuery(visit.id), enabled: visit.paid.amount > 0 });
  if (payments.error) return <Failure error={payments.error} retry={() => void payments.refetch()} />;
  if (!payments.data?.length) return null;
  return (
    <Stack gap="xs" component="ul" p={0} m={0} aria-label={t('payments')}>
      {payments.data.map((payment) => (
        <Group key={payment.id} component="li" justify="space-between" gap="xs">
          <Text size="sm">
            <TextLink to="/payments" search={{ payment: payment.id }} size="sm">
              <Money value={payment.amount} />
            </TextLink>{' '}
            · <MeansText method={payment.method} details={payment.details} /> · {momentText(payment.receivedAt, zone, locale)}
          </Text>
          {mayOpen && payment.documentId && <DocumentLink id={payment.documentId} label={t('receipt-open')} />}
        </Group>
      ))}
    </Stack>
  );
}
