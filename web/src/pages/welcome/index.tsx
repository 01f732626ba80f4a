/** From an empty business to a link that guests can book at: three short steps. */
import { Button, Card, Group, Stack, Text, ThemeIcon, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { type ReactNode, useState } from 'react';
import { servicesQuery, staffQuery } from '../../api/queries';
import type { Service, Staff } from '../../api/types';
import { Icon } from '../../app/icons';
import { useT } from '../../app/i18n';
import { Page } from '../../app/page';
import { PublicLink } from '../../app/public-link';
import { useMe } from '../../app/session';
import { Failure, Loading } from '../../app/states';
import { FirstService } from './first-service';
import { FirstHours } from './first-hours';

export function WelcomePage() {
  const t = useT();
  const { user } = useMe();
  const services = useQuery(servicesQuery);
  const staff = useQuery(staffQuery);
  const title = t('welcome-title', { name: user.fullName.split(' ')[0] ?? '' });
  const error = services.error ?? staff.error;
  if (error) {
    return (
      <Page title={title}>
        <Failure error={error} retry={() => void Promise.all([services.refetch(), staff.refetch()])} />
      </Page>
    );
  }
  if (!services.data || !staff.data) {
    return (
      <Page title={title}>
        <Loading rows={3} />
      </Page>
    );
  }
  return (
    <Page title={title}>
      <Text mb="lg">{t('welcome-text')}</Text>
      <Steps services={services.data} staff={staff.data} />
    </Page>
  );
}

/**
 * A new business begins with the usual hours, so that they exist proves nothing: who comes here
 * without a service is asked about them too.
 */
function Steps({ services, staff }: { services: Service[]; staff: Staff[] }) {
  const t = useT();
  const hasService = services.length > 0;
  const [hoursSeen, setHoursSeen] = useState(hasService && staff.some(({ hours }) => hours.length > 0));
  const [shared, setShared] = useState(false);
  const current = hasService ? (hoursSeen ? 3 : 2) : 1;
  return (
    <Stack component="ol" p={0} m={0} gap="md">
      <Step number={1} current={current} done={hasService} title={t('welcome-service')}>
        <FirstService staff={staff} />
      </Step>
      <Step number={2} current={current} done={hasService && hoursSeen} title={t('welcome-hours')}>
        <FirstHours staff={staff} services={services} onSaved={() => setHoursSeen(true)} />
      </Step>
      <Step number={3} current={current} done={shared} title={t('welcome-share')}>
        <PublicLink onCopied={() => setShared(true)} />
        <Group mt="md">
          <Button component={Link} to="/calendar">
            {t('welcome-done')}
          </Button>
        </Group>
      </Step>
    </Stack>
  );
}

interface StepProps {
  number: number;
  current: number;
  done: boolean;
  title: string;
  children: ReactNode;
}

function Step({ number, current, done, title, children }: StepProps) {
  const t = useT();
  const open = number === current;
  return (
    <Card component="li" withBorder aria-current={open ? 'step' : undefined}>
      <Group gap="sm" wrap="nowrap">
        <ThemeIcon radius="xl" variant={done || open ? 'filled' : 'default'}>
          {done ? <Icon name="check" size={18} /> : number}
        </ThemeIcon>
        <Title order={2} size="h4">
          {title}
        </Title>
        {done && (
          <Text size="sm" c="dimmed">
            {t('welcome-step-done')}
          </Text>
        )}
      </Group>
      {open && <Stack mt="md">{children}</Stack>}
    </Card>
  );
}
