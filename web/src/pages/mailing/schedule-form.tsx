/** Gives a draft its time, in the business's zone. */
import { Group, Radio, Stack, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { api, take } from '../../api/client';
import { campaignPreviewQuery, campaignQuery } from '../../api/mailing-queries';
import type { Campaign } from '../../api/types';
import { DateInput } from '../../app/date-input';
import { Dialog } from '../../app/dialog';
import { FormActions, FormProblem, useApiForm } from '../../app/form';
import { useI18n } from '../../app/i18n';
import { useBusiness } from '../../app/session';
import { TimeInput } from '../../app/time-input';
import { useNow } from '../../calendar/use-now';
import { momentText } from '../../time/format';
import { addDays, parseClock, wallTimeOf } from '../../time/zone';
import { AudienceCount } from './audience-count';
import { scheduledAt } from './fields';
import { useMailingChanged } from './use-mailing-changed';

export function ScheduleForm({ campaign, onClose }: { campaign: Campaign; onClose: () => void }) {
  const { t, locale } = useI18n();
  const { zone } = useBusiness();
  const client = useQueryClient();
  const changed = useMailingChanged();
  const preview = useQuery(campaignPreviewQuery(campaign.id, campaign.version));
  const today = wallTimeOf(useNow(), zone).date;
  const { form, busy, general, formProps } = useApiForm(
    {
      initialValues: { version: campaign.version, when: 'later', day: addDays(today, 1), at: '10:00' },
      validate: { at: (text, { when }) => (when === 'later' && parseClock(text) === null ? t('field-time-invalid') : null) },
    },
    async ({ version, when, day, at }) => {
      const saved = await take(
        api.POST('/api/campaigns/{id}/schedule', {
          params: { path: { id: campaign.id } },
          body: { version, at: when === 'later' ? scheduledAt(day, at, zone) : undefined },
        }),
      );
      client.setQueryData(campaignQuery(saved.id).queryKey, saved);
      void changed();
      if (when === 'later' && saved.scheduledAt) {
        notifications.show({ message: t('campaign-leaves', { at: momentText(saved.scheduledAt, zone, locale) }) });
      }
      onClose();
    },
  );
  const { when, day, at } = form.getValues();
  return (
    <Dialog onClose={onClose} title={t('campaign-schedule')}>
      <form {...formProps}>
        <Stack>
          <FormProblem text={general} />
          <Radio.Group label={t('campaign-when')} {...form.getInputProps('when')}>
            <Stack gap="xs" mt="xs">
              <Radio value="later" label={t('campaign-when-later')} />
              <Radio value="now" label={t('campaign-when-now')} />
            </Stack>
          </Radio.Group>
          {when === 'later' && (
            <>
              <Group grow align="flex-start">
                <DateInput label={t('field-date')} value={day} onChange={(next) => form.setFieldValue('day', next)} />
                <TimeInput label={t('field-time')} required {...form.getInputProps('at')} value={at} />
              </Group>
              <Text size="sm" c="dimmed">
                {t('campaign-zone', { zone })}
              </Text>
            </>
          )}
          <Text size="sm">{t('campaign-quiet')}</Text>
          <AudienceCount size={preview.data?.audience} />
          <FormActions busy={busy} onCancel={onClose}>
            {t(when === 'now' ? 'campaign-send-now' : 'campaign-schedule')}
          </FormActions>
        </Stack>
      </form>
    </Dialog>
  );
}
