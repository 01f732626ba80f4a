import { Button, Group, NumberInput, Select, Stack } from '@mantine/core';
import { FormProblem, useApiForm } from '../../app/form';
import { useT } from '../../app/i18n';
import { useBusiness } from '../../app/session';
import { useSaveBusiness } from './use-save-business';

const STEPS = [5, 10, 15, 20, 30, 60];

/** When guests may book by themselves. */
export function BookingSettings() {
  const t = useT();
  const business = useBusiness();
  const save = useSaveBusiness();
  const { form, busy, general, formProps } = useApiForm(
    {
      initialValues: {
        minNoticeMinutes: business.minNoticeMinutes as number | string,
        horizonDays: business.horizonDays as number | string,
        slotStepMinutes: String(business.slotStepMinutes),
      },
    },
    ({ minNoticeMinutes, horizonDays, slotStepMinutes }) =>
      save({ minNoticeMinutes: Number(minNoticeMinutes), horizonDays: Number(horizonDays), slotStepMinutes: Number(slotStepMinutes) }),
  );
  const steps = [...new Set([...STEPS, business.slotStepMinutes])].toSorted((a, b) => a - b);
  return (
    <form {...formProps}>
      <Stack maw={480}>
        <FormProblem text={general} />
        <NumberInput
          label={t('field-notice')}
          description={t('field-notice-hint')}
          dir="ltr"
          min={0}
          step={15}
          {...form.getInputProps('minNoticeMinutes')}
        />
        <NumberInput
          label={t('field-horizon')}
          description={t('field-horizon-hint')}
          dir="ltr"
          min={1}
          {...form.getInputProps('horizonDays')}
        />
        <Select
          label={t('field-step')}
          description={t('field-step-hint')}
          data={steps.map((step) => ({ value: String(step), label: t('service-minutes', { minutes: step }) }))}
          allowDeselect={false}
          {...form.getInputProps('slotStepMinutes')}
        />
        <Group>
          <Button type="submit" loading={busy}>
            {t('action-save')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
