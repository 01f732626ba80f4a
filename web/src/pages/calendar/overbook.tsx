/** The way past a taken time: apart from the free times offered instead, and asked about once more. */
import { Alert, Button, Group, Stack, Text } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { useState } from 'react';
import type { Problem } from '../../api/problem';
import { Dialog } from '../../app/dialog';
import { Icon } from '../../app/icons';
import { useI18n } from '../../app/i18n';
import { dateText } from '../../time/format';
import type { When } from './when';

/** The part of a form that says whether others are knowingly booked over. `override` goes back to false as the form is sent. */
export interface Overbooking extends When {
  override: boolean;
}

interface Props<T extends Overbooking> {
  form: UseFormReturnType<T>;
  formId: string;
  refusal: Problem | null;
}

export function Overbook<T extends Overbooking>({ form, formId, refusal }: Props<T>) {
  if (refusal?.code !== 'slot_taken') return null;
  return <Offer form={form} formId={formId} />;
}

/** Lives as long as the refusal does, and speaks of the time that was refused alone. */
function Offer<T extends Overbooking>({ form, formId }: { form: UseFormReturnType<T>; formId: string }) {
  const { t, locale } = useI18n();
  const [asking, setAsking] = useState(false);
  const { date, startsAt, staffId } = form.getValues();
  const wish = [date, startsAt, staffId].join();
  const [refused] = useState(wish);
  if (wish !== refused) return null;
  const when = { day: dateText(date, locale, { weekday: 'long', day: 'numeric', month: 'long' }), time: startsAt };
  return (
    <Alert color="orange" icon={<Icon name="layers" />}>
      <Group justify="space-between" gap="xs">
        <Text size="sm">{t('overbook-offer')}</Text>
        <Button size="xs" variant="default" onClick={() => setAsking(true)}>
          {t('overbook-ask')}
        </Button>
      </Group>
      {asking && (
        <Dialog onClose={() => setAsking(false)} title={t('overbook-title')}>
          <Stack>
            <Text>{t('overbook-text', when)}</Text>
            <Group justify="flex-end">
              <Button variant="default" onClick={() => setAsking(false)} data-autofocus>
                {t('action-cancel')}
              </Button>
              <Button type="submit" form={formId} color="red.8" onClick={() => form.setFieldValue('override', true as never)}>
                {t('overbook-action')}
              </Button>
            </Group>
          </Stack>
        </Dialog>
      )}
    </Alert>
  );
}
