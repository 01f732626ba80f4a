/** Writing a campaign, and changing a draft. */
import { Button, Group, Stack, Text } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { api, take } from '../../api/client';
import { campaignQuery } from '../../api/mailing-queries';
import type { CustomerFilter } from '../../api/queries';
import type { Campaign } from '../../api/types';
import { FormProblem, useApiForm, useRequired } from '../../app/form';
import { useT } from '../../app/i18n';
import { Page } from '../../app/page';
import { useBusiness } from '../../app/session';
import { Loaded } from '../../app/states';
import { TextLink } from '../../app/text-link';
import { AudienceFieldset } from './audience-fields';
import { campaignBody, campaignFields, newCampaign } from './fields';
import styles from './mailing.module.css';
import { TextFields } from './text-fields';
import { useMailingChanged } from './use-mailing-changed';

export function NewCampaignPage() {
  const t = useT();
  const { to, ...filter } = useSearch({ from: '/shell/subscribers/campaigns/new' });
  return (
    <Page title={t('campaign-new')}>
      <CampaignForm customers={to && filter} />
    </Page>
  );
}

export function EditCampaignPage() {
  const t = useT();
  const { campaignId } = useParams({ from: '/shell/subscribers/campaigns/$campaignId/edit' });
  const campaign = useQuery(campaignQuery(campaignId));
  return (
    <Page title={t('campaign-edit')}>
      <Loaded query={campaign}>
        {(data) => (data.status === 'draft' ? <CampaignForm campaign={data} /> : <NoDraft campaign={data} />)}
      </Loaded>
    </Page>
  );
}

function NoDraft({ campaign }: { campaign: Campaign }) {
  const t = useT();
  return (
    <Stack>
      <Text>{t('campaign-no-draft')}</Text>
      <Text>
        <TextLink to="/subscribers/campaigns/$campaignId" params={{ campaignId: campaign.id }}>
          <bdi>{campaign.name}</bdi>
        </TextLink>
      </Text>
    </Stack>
  );
}

function CampaignForm({ campaign, customers }: { campaign?: Campaign; customers?: CustomerFilter }) {
  const t = useT();
  const { zone, locale } = useBusiness();
  const required = useRequired();
  const client = useQueryClient();
  const navigate = useNavigate();
  const changed = useMailingChanged();
  const { form, busy, general, formProps } = useApiForm(
    {
      // The version is of what the fields show: changes that come while one types must not be overwritten.
      initialValues: { version: campaign?.version, ...(campaign ? campaignFields(campaign, zone) : newCampaign(locale, customers)) },
      validate: {
        name: required,
        subject: (subject, { channel }) => (channel === 'email' ? required(subject) : null),
        body: required,
        audience: { subscribers: (on, { audience }) => (on || audience.customers ? null : t('audience-missing')) },
      },
    },
    async ({ version, ...fields }) => {
      const body = campaignBody(fields, zone);
      const saved = await take(
        campaign && version !== undefined
          ? api.PUT('/api/campaigns/{id}', { params: { path: { id: campaign.id } }, body: { ...body, version } })
          : api.POST('/api/campaigns', { body }),
      );
      client.setQueryData(campaignQuery(saved.id).queryKey, saved);
      void changed();
      await navigate({ to: '/subscribers/campaigns/$campaignId', params: { campaignId: saved.id } });
    },
  );
  const leave = () =>
    campaign
      ? navigate({ to: '/subscribers/campaigns/$campaignId', params: { campaignId: campaign.id } })
      : navigate({ to: '/subscribers/campaigns' });
  return (
    <form {...formProps}>
      <Stack gap="lg" maw={720}>
        <FormProblem text={general} />
        <TextFields form={form} />
        <fieldset className={styles.group}>
          <legend>{t('audience-title')}</legend>
          <AudienceFieldset form={form} />
        </fieldset>
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={() => void leave()}>
            {t('action-cancel')}
          </Button>
          <Button type="submit" loading={busy}>
            {t('campaign-save')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
