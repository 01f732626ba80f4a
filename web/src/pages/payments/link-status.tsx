import { Badge } from '@mantine/core';
import type { PaymentLinkStatus } from '../../api/types';
import { Icon, type IconName } from '../../app/icons';
import { useT } from '../../app/i18n';

const LOOKS: Record<PaymentLinkStatus, { color: string; icon: IconName }> = {
  open: { color: 'blue', icon: 'clock' },
  paid: { color: 'green', icon: 'check' },
  cancelled: { color: 'gray', icon: 'cross' },
  expired: { color: 'gray', icon: 'absent' },
};

export const LINK_STATUSES = Object.keys(LOOKS) as PaymentLinkStatus[];

export function LinkStatusBadge({ status }: { status: PaymentLinkStatus }) {
  const t = useT();
  const { color, icon } = LOOKS[status];
  return (
    <Badge color={color} leftSection={<Icon name={icon} size={14} />}>
      {t(`paylink-${status}`)}
    </Badge>
  );
}
