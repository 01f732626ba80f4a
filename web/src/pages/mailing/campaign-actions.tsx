/** What can be done with a campaign where it stands. */
import { ActionIcon, Button, Group } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { api, take } from '../../api/client';
import { campaignQuery } from '../../api/mailing-queries';
import type { Campaign } from '../../api/types';
import { useFocusKept } from '../../app/focus-kept';
import { Icon, type IconName } from '../../app/icons';
import { useI18n } from '../../app/i18n';
import { useMay } from '../../app/session';
import { failureText } from '../../app/states';
import { ReasonDialog } from '../events/reason-dialog';
import { ScheduleForm } from './schedule-form';
import { CAMPAIGN_STEPS, type CampaignStep } from './status';
import { useMailingChanged } from './use-mailing-changed';

const ICONS: Record<CampaignStep, IconName> = { unschedule: 'pencil', pause: 'pause', resume: 'play', cancel: 'absent' };
const PATHS = {
  unschedule: '/api/campaigns/{id}/unschedule',
  pause: '/api/campaigns/{id}/pause',
  resume: '/api/campaigns/{id}/resume',
  cancel: '/api/campaigns/{id}/cancel',
} as const;

export function CampaignActions({ campaign }: { campaign: Campaign }) {
  const { t } = useI18n();
  const sends = useMay('sendMessages');
  const step = useStep(campaign);
  const [asking, setAsking] = useState<'schedule' | 'cancel' | 'remove' | null>(null);
  const { box, pressed } = useFocusKept(campaign.status);
  const close = () => setAsking(null);
  const start = (name: CampaignStep) => {
    pressed();
    step.mutate(name);
  };
  if (!sends) return null;
  const isDraft = campaign.status === 'draft';
  return (
    <Group gap="xs" ref={box}>
      {isDraft && <DraftActions campaign={campaign} onSchedule={() => setAsking('schedule')} onRemove={() => setAsking('remove')} />}
      {CAMPAIGN_STEPS[campaign.status].map((name) => (
        <Button
          key={name}
          variant={name === 'resume' ? 'filled' : 'default'}
          leftSection={<Icon name={ICONS[name]} size={18} />}
          loading={step.isPending && step.variables === name}
          onClick={() => (name === 'cancel' ? setAsking('cancel') : start(name))}
        >
          {t(`campaign-${name}`)}
        </Button>
      ))}
      {asking === 'schedule' && <ScheduleForm campaign={campaign} onClose={close} />}
      {asking === 'remove' && <Remove campaign={campaign} onClose={close} />}
      {asking === 'cancel' && (
        <ReasonDialog
          title={t('campaign-cancel-title')}
          text={t('campaign-cancel-text')}
          keep={t('waiting-keep')}
          action={t('campaign-cancel-action')}
          busy={step.isPending}
          error={step.error}
          onConfirm={() => step.mutate('cancel', { onSuccess: close })}
          onClose={close}
        />
      )}
    </Group>
  );
}

/** Seeing it in one's own mailbox, changing it, giving it a time, throwing it away. */
function DraftActions({ campaign, onSchedule, onRemove }: { campaign: Campaign; onSchedule: () => void; onRemove: () => void }) {
  const { t } = useI18n();
  const params = { path: { id: campaign.id } };
  const trial = useMutation({
    mutationFn: () => take(api.POST('/api/campaigns/{id}/test', { params })),
    onSuccess: ({ recipient }) => notifications.show({ message: t('campaign-test-sent', { email: recipient }) }),
    onError: (error) => notifications.show({ color: 'red', message: failureText(error, t) }),
  });
  return (
    <>
      <Button
        variant="default"
        renderRoot={(props) => <Link to="/subscribers/campaigns/$campaignId/edit" params={{ campaignId: campaign.id }} {...props} />}
        leftSection={<Icon name="pencil" size={18} />}
      >
        {t('action-edit')}
      </Button>
      <Button variant="default" leftSection={<Icon name="mail" size={18} />} loading={trial.isPending} onClick={() => trial.mutate()}>
        {t('campaign-test')}
      </Button>
      <Button leftSection={<Icon name="clock" size={18} />} onClick={onSchedule}>
        {t('campaign-schedule')}
      </Button>
      <ActionIcon variant="default" size="lg" aria-label={t('campaign-remove')} onClick={onRemove}>
        <Icon name="trash" size={18} />
      </ActionIcon>
    </>
  );
}

function useStep(campaign: Campaign) {
  const { t } = useI18n();
  const client = useQueryClient();
  const changed = useMailingChanged();
  return useMutation({
    mutationFn: (step: CampaignStep) => take(api.POST(PATHS[step], { params: { path: { id: campaign.id } } })),
    onSuccess: async (saved) => {
      client.setQueryData(campaignQuery(saved.id).queryKey, saved);
      await changed();
    },
    onError: (error) => notifications.show({ color: 'red', message: failureText(error, t) }),
  });
}

function Remove({ campaign, onClose }: { campaign: Campaign; onClose: () => void }) {
  const { t } = useI18n();
  const navigate = useNavigate();
  const changed = useMailingChanged();
  const remove = useMutation({
    mutationFn: () => take(api.DELETE('/api/campaigns/{id}', { params: { path: { id: campaign.id } } })),
    onSuccess: async () => {
      await navigate({ to: '/subscribers/campaigns' });
      await changed();
    },
  });
  return (
    <ReasonDialog
      title={t('campaign-remove-title')}
      text={t('campaign-remove-text', { name: campaign.name })}
      keep={t('waiting-keep')}
      action={t('campaign-remove-action')}
      busy={remove.isPending}
      error={remove.error}
      onConfirm={() => remove.mutate()}
      onClose={onClose}
    />
  );
}
