/** From an empty business to the first visit that a guest booked: five short steps, of which the server knows how far. */
import { Alert, Button, Group, Progress, Stack, Text } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { type ReactNode, useState } from 'react';
import { anyVisitQuery, servicesQuery, staffQuery } from '../../api/queries';
import type { Service, Staff } from '../../api/types';
import { doneSteps, type FirstStep, STEPS } from '../../app/first-steps';
import { Icon } from '../../app/icons';
import { useT } from '../../app/i18n';
import { Page } from '../../app/page';
import { PublicLink } from '../../app/public-link';
import { useBusiness, useMay, useMe } from '../../app/session';
import { Failure, Loading } from '../../app/states';
import { FirstDetails } from './first-details';
import { FirstHours } from './first-hours';
import { FirstService } from './first-service';
import { Step } from './step';
import { useSaveSteps } from './use-save-steps';

export function WelcomePage() {
  const t = useT();
  const { user, business } = useMe();
  const [services, staff, visit] = [useQuery(servicesQuery), useQuery(staffQuery), useQuery(anyVisitQuery)];
  const title = t('welcome-title', { name: user.fullName.split(' ')[0] ?? '' });
  const error = services.error ?? staff.error ?? visit.error;
  if (error) {
    return (
      <Page title={title}>
        <Failure error={error} retry={() => void Promise.all([services.refetch(), staff.refetch(), visit.refetch()])} />
      </Page>
    );
  }
  if (!services.data || !staff.data || visit.data === undefined) {
    return (
      <Page title={title}>
        <Loading rows={5} />
      </Page>
    );
  }
  const done = doneSteps({ business, services: services.data, staff: staff.data, hasVisit: visit.data });
  return (
    <Page title={title}>
      <Stack>
        <HowFar done={done.size} />
        <Steps done={done} services={services.data} staff={staff.data} />
        <Leave />
      </Stack>
    </Page>
  );
}

function HowFar({ done }: { done: number }) {
  const t = useT();
  const label = t('welcome-progress', { done, all: STEPS.length });
  if (done === STEPS.length) {
    return (
      <Alert color="green" role="status" icon={<Icon name="check" />}>
        {t('welcome-all-done')}
      </Alert>
    );
  }
  return (
    <div>
      <Text>{t('welcome-text')}</Text>
      <Text role="status" size="sm" c="dimmed" mt="xs" mb={4}>
        {label}
      </Text>
      <Progress value={(done / STEPS.length) * 100} aria-label={label} maw={480} />
    </div>
  );
}

function Steps({ done, services, staff }: { done: Set<FirstStep>; services: Service[]; staff: Staff[] }) {
  const t = useT();
  const save = useSaveSteps();
  const [chosen, setChosen] = useState<FirstStep | null>(null);
  // Its answer stands there, and the address: it stays when the next step opens.
  const [justShared, setJustShared] = useState(false);
  const share = useMutation({
    mutationFn: () => save({ linkShared: true }),
    onMutate: () => setJustShared(true),
  });
  const shared = () => {
    if (!done.has('share') && !share.isPending) share.mutate();
  };
  const current = chosen && !done.has(chosen) ? chosen : STEPS.find((step) => !done.has(step));
  const bodies: Record<FirstStep, ReactNode> = {
    business: <FirstDetails />,
    service: <FirstService staff={staff} />,
    hours: <FirstHours staff={staff} services={services} />,
    share: (
      // Who marks the address and copies it by hand has shared it too.
      <div onCopy={shared}>
        <PublicLink onCopied={shared} />
        {share.error && <Failure error={share.error} retry={shared} />}
      </div>
    ),
    test: <FirstVisit />,
  };
  return (
    <Stack component="ol" p={0} m={0} gap="sm">
      {STEPS.map((step, at) => (
        <Step
          key={step}
          number={at + 1}
          done={done.has(step)}
          open={step === current || (step === 'share' && justShared)}
          title={t(`welcome-${step}`)}
          onOpen={() => setChosen(step)}
        >
          {bodies[step]}
        </Step>
      ))}
    </Stack>
  );
}

/** The guests' page in a tab of its own; what is booked there comes here by itself. */
function FirstVisit() {
  const t = useT();
  const { publicUrl } = useBusiness();
  return (
    <>
      <Text>{t('welcome-test-text')}</Text>
      <Group>
        <Button component="a" href={publicUrl} target="_blank" rel="noopener" rightSection={<Icon name="open" size={18} />}>
          {t('welcome-test-action')}
        </Button>
      </Group>
    </>
  );
}

/** To the calendar; the owner does not see the list again. */
function Leave() {
  const t = useT();
  const navigate = useNavigate();
  const save = useSaveSteps();
  const { firstStepsClosed } = useBusiness();
  const mayClose = useMay('editBusiness') && !firstStepsClosed;
  const leave = useMutation({
    mutationFn: async () => {
      if (mayClose) await save({ firstStepsClosed: true });
      await navigate({ to: '/calendar' });
    },
  });
  return (
    <>
      {leave.error && <Failure error={leave.error} />}
      <Group>
        <Button variant="default" loading={leave.isPending} onClick={() => leave.mutate()}>
          {t(mayClose ? 'welcome-leave' : 'welcome-done')}
        </Button>
      </Group>
    </>
  );
}
