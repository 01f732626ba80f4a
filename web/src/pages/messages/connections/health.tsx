/** How a connection does, by a sign and in words. */
import { Badge } from '@mantine/core';
import type { Connection } from '../../../api/types';
import { Icon, type IconName } from '../../../app/icons';
import { useT } from '../../../app/i18n';

const LOOKS: Record<Connection['health'], { color: string; icon: IconName }> = {
  unused: { color: 'blue', icon: 'clock' },
  ok: { color: 'green', icon: 'check' },
  failing: { color: 'red', icon: 'warning' },
  paused: { color: 'orange', icon: 'wait' },
  inactive: { color: 'gray', icon: 'absent' },
};

export function HealthBadge({ health }: { health: Connection['health'] }) {
  const t = useT();
  const { color, icon } = LOOKS[health];
  return (
    <Badge color={color} leftSection={<Icon name={icon} size={14} />}>
      {t(`health-${health}`)}
    </Badge>
  );
}
