/** Campaigns: what is being written, what is on its way, what was sent. */
import { Badge, Button, Select, Text } from '@mantine/core';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { campaignFiguresQuery, campaignsQuery } from '../../api/mailing-queries';
import type { Campaign } from '../../api/types';
import { Icon } from '../../app/icons';
import { useI18n } from '../../app/i18n';
import { Page } from '../../app/page';
import { useBusiness, useMay } from '../../app/session';
import { Empty, Failure, Loading, More } from '../../app/states';
import { momentText } from '../../time/format';
import styles from './mailing.module.css';
import { MailingParts } from './parts';
import { progress } from './progress';
import { CAMPAIGN_COLOR, CAMPAIGN_STATUSES } from './status';

export function CampaignsPage() {
  const { t } = useI18n();
  const sends = useMay('sendMessages');
  const { status } = useSearch({ from: '/shell/subscribers/campaigns' });
  const navigate = useNavigate({ from: '/subscribers/campaigns' });
  const found = useInfiniteQuery(campaignsQuery(status));
  const campaigns = found.data?.pages.flatMap((page) => page.items) ?? [];
  const add = sends && (
    <Button component={Link} to="/subscribers/campaigns/new" leftSection={<Icon name="plus" size={18} />}>
      {t('campaign-new')}
    </Button>
  );
  const isEmpty = campaigns.length === 0 && !status;
  return (
    <Page title={t('nav-subscribers')} actions={!isEmpty && add}>
      <MailingParts />
      {!isEmpty && (
        <Select
          mb="sm"
          maw={220}
          aria-label={t('campaigns-status')}
          placeholder={t('campaigns-all')}
          data={CAMPAIGN_STATUSES.map((value) => ({ value, label: t(`campaign-status-${value}`) }))}
          value={status ?? null}
          onChange={(next) => void navigate({ search: { status: CAMPAIGN_STATUSES.find((known) => known === next) }, replace: true })}
          clearable
          clearButtonProps={{ 'aria-label': t('campaigns-all') }}
        />
      )}
      {found.error && <Failure error={found.error} retry={() => void found.refetch()} />}
      {found.isPending && <Loading rows={4} />}
      {found.data && campaigns.length === 0 && (
        <Empty icon="megaphone" text={t(status ? 'campaigns-none-found' : 'campaigns-none')}>
          {!status && add}
        </Empty>
      )}
      <ul className={styles.list} aria-label={t('campaigns-title')}>
        {campaigns.map((campaign) => (
          <li key={campaign.id}>
            <CampaignCard campaign={campaign} />
          </li>
        ))}
      </ul>
      <More list={found} mt="md" />
    </Page>
  );
}

function CampaignCard({ campaign }: { campaign: Campaign }) {
  const { t, locale } = useI18n();
  const { zone } = useBusiness();
  const { id, name, subject, status } = campaign;
  return (
    <Link to="/subscribers/campaigns/$campaignId" params={{ campaignId: id }} className={styles.box}>
      <span className={styles.text}>
        <Text fw={600} component="h2" size="md">
          <bdi>{name}</bdi>
        </Text>
        <Text size="sm" component="span" display="block">
          <bdi>{subject}</bdi>
        </Text>
        <Text size="sm" c="dimmed" component="span">
          {momentText(momentOf(campaign), zone, locale)}
          {(status === 'sending' || status === 'paused') && <HowFar campaign={campaign} />}
        </Text>
      </span>
      <Badge color={CAMPAIGN_COLOR[status]}>{t(`campaign-status-${status}`)}</Badge>
    </Link>
  );
}

/** How far it has come, while it is on its way. */
function HowFar({ campaign }: { campaign: Campaign }) {
  const { t } = useI18n();
  const { data } = useQuery(campaignFiguresQuery(campaign.id, campaign.status === 'sending'));
  return data ? ` · ${t('figures-progress', progress(data))}` : null;
}

/** When it ended, began or will begin; of a draft, when it was last changed. */
function momentOf({ endedAt, startedAt, scheduledAt, updatedAt }: Campaign): string {
  return endedAt ?? startedAt ?? scheduledAt ?? updatedAt;
}
