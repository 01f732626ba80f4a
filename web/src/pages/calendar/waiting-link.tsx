import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { waitingQuery } from '../../api/queries';
import { Icon } from '../../app/icons';
import { useT } from '../../app/i18n';

/** The way to the waiting list, with how many are on it. */
export function WaitingLink() {
  const t = useT();
  const waiting = useQuery(waitingQuery()).data?.length ?? 0;
  return (
    <Button component={Link} to="/calendar/waiting" variant="default" leftSection={<Icon name="wait" size={18} />}>
      {waiting > 0 ? t('waiting-count', { count: waiting }) : t('waiting-title')}
    </Button>
  );
}
