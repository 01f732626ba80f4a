/** Today without a line: what was seen last, to be read only. */
import { Alert, Anchor, Button, Stack, Text } from '@mantine/core';
import { dateText, timeText } from '../time/format';
import { Icon } from './icons';
import { useI18n } from './i18n';
import type { KeptDay, KeptVisit } from './kept-day';
import styles from './offline-day.module.css';
import { Page } from './page';
import { Empty } from './states';
import { Ltr, phoneText } from './values';

export default function OfflineDay({ day, retry }: { day: KeptDay; retry: () => void }) {
  const { t, locale } = useI18n();
  return (
    <main>
      <Page title={dateText(day.date, locale, { weekday: 'long', day: 'numeric', month: 'long' })}>
        <Stack>
          <Text fw={600}>
            <bdi>{day.business}</bdi>
          </Text>
          <Alert color="orange" icon={<Icon name="offline" />} title={t('offline-day-title', { at: timeText(day.seenAt, day.zone) })}>
            <Text size="sm">{t('offline-day-text')}</Text>
            <Button mt="xs" size="xs" variant="default" leftSection={<Icon name="refresh" size={16} />} onClick={retry}>
              {t('action-retry')}
            </Button>
          </Alert>
          {day.visits.length === 0 && <Empty icon="calendar" text={t('agenda-free')} />}
          <ol className={styles.list}>
            {day.visits.map((visit) => (
              <Visit key={visit.id} visit={visit} zone={day.zone} />
            ))}
          </ol>
        </Stack>
      </Page>
    </main>
  );
}

function Visit({ visit, zone }: { visit: KeptVisit; zone: string }) {
  return (
    <li className={styles.visit}>
      <Text fw={600} className={styles.when}>
        <Ltr>{`${timeText(visit.startsAt, zone)}–${timeText(visit.endsAt, zone)}`}</Ltr>
      </Text>
      <div>
        <Text fw={600}>
          <bdi>{visit.customer}</bdi>
        </Text>
        <Text size="sm">
          <bdi>{visit.service}</bdi> · <bdi>{visit.staff}</bdi>
        </Text>
        {visit.phone && (
          <Anchor size="sm" href={`tel:${visit.phone}`}>
            <Ltr>{phoneText(visit.phone)}</Ltr>
          </Anchor>
        )}
      </div>
    </li>
  );
}
