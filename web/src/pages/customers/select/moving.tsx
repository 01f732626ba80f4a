import { Paper, Progress, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useEffectEvent } from 'react';
import { customerActQuery, isMoving } from '../../../api/customer-queries';
import type { CustomerAct } from '../../../api/types';
import { useT } from '../../../app/i18n';

/** How far an act on many is. It goes on without this page. */
export function ActMoving({ id, onEnd }: { id: string; onEnd: (act: CustomerAct) => void }) {
  const t = useT();
  const { data: act } = useQuery(customerActQuery(id));
  const end = useEffectEvent(onEnd);
  useEffect(() => {
    if (act && !isMoving(act)) end(act);
  }, [act]);
  if (!act) return null;
  const total = act.status === 'undoing' ? act.changed : act.total;
  const text = t('bulk-progress', { passed: act.passed, total });
  return (
    <Paper withBorder p="sm" mb="sm">
      <Progress.Root size="lg" mb={4}>
        <Progress.Section value={total === 0 ? 0 : (act.passed / total) * 100} aria-label={text} />
      </Progress.Root>
      <Text role="status" size="sm" fw={600}>
        {text}
      </Text>
      <Text size="sm" c="dimmed">
        {t('customer-import-goes-on')}
      </Text>
    </Paper>
  );
}
