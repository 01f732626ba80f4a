/** One campaign: what it says, whom it reaches, and how far it has come. */
import { Alert, Badge, Group, Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { campaignPreviewQuery, campaignQuery } from '../../api/mailing-queries';
import type { Campaign } from '../../api/types';
import { LOCALES, useI18n, useT } from '../../app/i18n';
import { Page } from '../../app/page';
import { useBusiness } from '../../app/session';
import { Loaded } from '../../app/states';
import { TextLink } from '../../app/text-link';
import { momentText } from '../../time/format';
import { AudienceCount } from './audience-count';
import { CampaignActions } from './campaign-actions';
import { Figures } from './figures';
import styles from './mailing.module.css';
import { CAMPAIGN_COLOR } from './status';
import { TextCost } from './text-cost';

export function CampaignPage() {
  const t = useT();
  const { campaignId } = useParams({ from: '/shell/subscribers/campaigns/$campaignId' });
  const campaign = useQuery(campaignQuery(campaignId));
  if (campaign.data) return <CampaignView key={campaign.data.id} campaign={campaign.data} />;
  return (
    <Page title={t('campaigns-title')}>
      <Loaded query={campaign}>{() => null}</Loaded>
    </Page>
  );
}

function CampaignView({ campaign }: { campaign: Campaign }) {
  const { t } = useI18n();
  const isBefore = campaign.status === 'draft' || campaign.status === 'scheduled';
  const preview = useQuery(campaignPreviewQuery(campaign.id, campaign.version));
  return (
    <Page title={campaign.name} actions={<CampaignActions campaign={campaign} />}>
      <Stack gap="md">
        <Text size="sm">
          <TextLink to="/subscribers/campaigns">{t('campaigns-title')}</TextLink>
        </Text>
        <Standing campaign={campaign} />
        {!isBefore && <Figures campaign={campaign} />}
        <Loaded query={preview}>
          {({ subject, text, audience, parts }) => (
            <div className={styles.columns}>
              <section aria-label={t('campaign-preview')}>
                <Title order={2} size="h4" mb="xs">
                  {t('campaign-preview')}
                </Title>
                <article className={styles.mail} lang={campaign.lang} dir={LOCALES[campaign.lang].dir}>
                  {subject && <h3>{subject}</h3>}
                  <p>{text}</p>
                </article>
                <Text size="sm" c="dimmed" mt="xs">
                  {t('campaign-preview-hint')}
                </Text>
              </section>
              <Stack gap="sm">
                {isBefore && (
                  <section aria-label={t('audience-title')}>
                    <Title order={2} size="h4" mb="xs">
                      {t('audience-title')}
                    </Title>
                    <AudienceCount size={audience} />
                    {parts && <TextCost parts={parts} people={audience.allowed} />}
                    {audience.allowed === 0 && (
                      <Alert color="orange" mt="sm">
                        {t('audience-nobody')}
                      </Alert>
                    )}
                  </section>
                )}
                <section className={styles.note} aria-label={t('campaign-law')}>
                  <Text fw={600} size="sm">
                    {t('campaign-law')}
                  </Text>
                  <ul>
                    <li>{t('campaign-law-mark')}</li>
                    <li>{t('campaign-law-sender')}</li>
                    <li>{t('campaign-law-way-out')}</li>
                    <li>{t('campaign-law-consent')}</li>
                  </ul>
                </section>
              </Stack>
            </div>
          )}
        </Loaded>
      </Stack>
    </Page>
  );
}

function Standing({ campaign }: { campaign: Campaign }) {
  const { t, locale } = useI18n();
  const { zone } = useBusiness();
  const { status, scheduledAt, startedAt, endedAt } = campaign;
  const moment = (at: string) => momentText(at, zone, locale);
  return (
    <Group gap="sm">
      <Badge color={CAMPAIGN_COLOR[status]}>{t(`campaign-status-${status}`)}</Badge>
      <Text size="sm" role="status">
        {status === 'draft' && t('campaign-draft-text')}
        {status === 'scheduled' && scheduledAt && t('campaign-leaves', { at: moment(scheduledAt) })}
        {status === 'paused' && t('campaign-paused-text')}
        {(status === 'sending' || status === 'done') && startedAt && t('campaign-began', { at: moment(startedAt) })}
        {(status === 'done' || status === 'cancelled') && endedAt && ` ${t('campaign-ended', { at: moment(endedAt) })}`}
      </Text>
    </Group>
  );
}
