import { Button, Group, Stack, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { Appointment } from '../../api/types';
import { Dialog } from '../../app/dialog';
import { useI18n } from '../../app/i18n';
import { useBusiness } from '../../app/session';
import { Failure } from '../../app/states';
import { visitText } from '../../calendar/visit-text';
import { useStep } from './use-step';

/** What ends a visit before it took place, by the first word of its sentences. */
const STATUS = { cancel: 'cancelled', decline: 'declined' } as const;

/** Asks once, and why. */
export function EndVisit({ visit, by, onClose }: { visit: Appointment; by: keyof typeof STATUS; onClose: () => void }) {
  const { t, plain, locale } = useI18n();
  const { zone } = useBusiness();
  const [reason, setReason] = useState('');
  const step = useStep(visit);
  const end = () => step.mutate({ status: STATUS[by], reason: reason.trim() || undefined }, { onSuccess: onClose });
  return (
    <Dialog onClose={onClose} title={t(by === 'cancel' ? 'visit-cancel-title' : 'visit-decline-title')}>
      <Stack>
        <Text>{visitText(visit, zone, locale, plain)}</Text>
        {step.error && <Failure error={step.error} />}
        <TextInput
          label={t('visit-cancel-reason')}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
          data-autofocus
        />
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {t('visit-keep')}
          </Button>
          <Button color="red.8" loading={step.isPending} onClick={end}>
            {t(by === 'cancel' ? 'visit-cancel-action' : 'visit-decline-action')}
          </Button>
        </Group>
      </Stack>
    </Dialog>
  );
}
