/** Where a message stands, by a sign and in words. */
import { Badge } from '@mantine/core';
import type { MessageStatus } from '../../../api/types';
import { Icon, type IconName } from '../../../app/icons';
import { useT } from '../../../app/i18n';

const LOOKS: Record<MessageStatus, { color: string; icon: IconName }> = {
  planned: { color: 'blue', icon: 'clock' },
  sending: { color: 'blue', icon: 'send' },
  sent: { color: 'green', icon: 'check' },
  delivered: { color: 'green', icon: 'checks' },
  read: { color: 'green', icon: 'eye' },
  printed: { color: 'orange', icon: 'note' },
  failed: { color: 'red', icon: 'warning' },
  skipped: { color: 'gray', icon: 'absent' },
};

/** In the order in which a message goes through them. */
export const STATUSES = Object.keys(LOOKS) as MessageStatus[];

export function MessageStatusBadge({ status }: { status: MessageStatus }) {
  const t = useT();
  const { color, icon } = LOOKS[status];
  return (
    <Badge color={color} leftSection={<Icon name={icon} size={14} />}>
      {t(`message-${status}`)}
    </Badge>
  );
}
