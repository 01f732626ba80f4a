import { Group, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { visitLinksQuery } from '../../api/payment-queries';
import type { Appointment } from '../../api/types';
import { useT } from '../../app/i18n';
import { Failure } from '../../app/states';
import { TextLink } from '../../app/text-link';
import { Money } from '../../app/values';
import { LinkStatusBadge } from './link-status';

/** The links by which a visit was to be paid. */
export function VisitLinks({ visit }: { visit: Appointment }) {
  const t = useT();
  const links = useQuery(visitLinksQuery(visit.id));
  if (links.error) return <Failure error={links.error} retry={() => void links.refetch()} />;
  if (!links.data?.length) return null;
  return (
    <Stack gap="xs" component="ul" p={0} m={0} aria-label={t('paylinks')}>
      {links.data.map((link) => (
        <Group key={link.id} component="li" justify="space-between" gap="xs">
          <Text size="sm">
            <TextLink to="/payments/links" search={{ link: link.id }} size="sm">
              {t('paylink-title')}
            </TextLink>{' '}
            · <Money value={link.amount} />
          </Text>
          <LinkStatusBadge status={link.status} />
        </Group>
      ))}
    </Stack>
  );
}
