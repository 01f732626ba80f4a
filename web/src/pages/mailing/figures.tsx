/** What became of a campaign so far. */
import { Progress, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { campaignFiguresQuery } from '../../api/mailing-queries';
import type { Campaign, CampaignFigures } from '../../api/types';
import { useI18n } from '../../app/i18n';
import { Loaded } from '../../app/states';
import styles from './mailing.module.css';
import { progress } from './progress';

export function Figures({ campaign }: { campaign: Campaign }) {
  const { t } = useI18n();
  const figures = useQuery(campaignFiguresQuery(campaign.id, campaign.status === 'sending'));
  return (
    <section aria-label={t('figures-title')}>
      <Title order={2} size="h4" mb="xs">
        {t('figures-title')}
      </Title>
      <Loaded query={figures} rows={1}>
        {(data) => <Numbers figures={data} />}
      </Loaded>
    </section>
  );
}

function Numbers({ figures }: { figures: CampaignFigures }) {
  const { t, plain } = useI18n();
  const { settled, all } = progress(figures);
  const done = plain('figures-progress', { settled, all });
  const shown: [key: string, count: number][] = [
    ['sent', figures.sent],
    ['planned', figures.planned],
    ['failed', figures.failed],
    ['no-consent', figures.skipped.noConsent],
    ['unsubscribed', figures.unsubscribed],
  ];
  if (figures.skipped.cancelled > 0) shown.push(['called-off', figures.skipped.cancelled]);
  return (
    <>
      <Progress.Root size="sm" mb="xs">
        <Progress.Section value={all === 0 ? 0 : (settled / all) * 100} color="leaf" aria-label={done} />
      </Progress.Root>
      <Text size="sm" mb="sm" role="status">
        {done}
      </Text>
      <dl className={styles.figures}>
        {shown.map(([key, count]) => (
          <div key={key} className={styles.figure}>
            <dt>{t(`figures-${key}`)}</dt>
            <dd>{count}</dd>
          </div>
        ))}
      </dl>
      {figures.failed > 0 && (
        <Text size="sm" c="dimmed" mt="xs">
          {t('figures-failed-hint')}
        </Text>
      )}
    </>
  );
}
