import { Badge, Button, Checkbox, Group, Stack, Text } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { api, take } from '../../api/client';
import { holidaysQuery } from '../../api/queries';
import type { Holiday } from '../../api/types';
import { useI18n } from '../../app/i18n';
import { useBusiness } from '../../app/session';
import { Failure, Loaded } from '../../app/states';
import { TimeInput } from '../../app/time-input';
import { useNow } from '../../calendar/use-now';
import { dateText, rangeText, timeText } from '../../time/format';
import { addDays, clockText, parseClock, wallTimeOf } from '../../time/zone';
import { suggested, toClose, toCome, withChoice } from './choice';
import { useClosuresChanged } from './closures';
import styles from './closures.module.css';
import { Section } from './section';

/** The holidays of the next twelve months, and one button that closes on the chosen ones. */
export function Holidays() {
  const { t, locale } = useI18n();
  const { zone } = useBusiness();
  const today = wallTimeOf(useNow(), zone).date;
  const holidays = useQuery(holidaysQuery(today, addDays(today, 365), locale));
  return (
    <Section title={t('holidays-title')}>
      <Loaded query={holidays} rows={6}>
        {({ items }) => <Choice holidays={toCome(items, today)} />}
      </Loaded>
    </Section>
  );
}

function Choice({ holidays }: { holidays: Holiday[] }) {
  const { t } = useI18n();
  const changed = useClosuresChanged();
  const [chosen, setChosen] = useState<ReadonlySet<string>>(() => suggested(holidays));
  const [eveFrom, setEveFrom] = useState('13:00');
  const eveMinutes = parseClock(eveFrom);
  const badTime = eveMinutes === null || eveMinutes === 1440;
  const keys = toClose(holidays, chosen);
  const close = useMutation({
    mutationFn: () => take(api.POST('/api/holidays/closures', { body: { keys, eveFrom: clockText(eveMinutes ?? 0) } })),
    onSuccess: changed,
  });
  return (
    <Stack>
      <Text size="sm" c="dimmed">
        {t('holidays-hint')}
      </Text>
      {close.error && <Failure error={close.error} />}
      <Group align="flex-end">
        <TimeInput
          label={t('holidays-eve-from')}
          value={eveFrom}
          onChange={setEveFrom}
          error={badTime && t('field-time-invalid')}
          w={160}
        />
        <Button loading={close.isPending} disabled={keys.length === 0 || badTime} onClick={() => close.mutate()}>
          {t('holidays-close', { count: keys.length })}
        </Button>
      </Group>
      <ul className={styles.list}>
        {holidays.map((holiday) => (
          <Row
            key={holiday.key}
            holiday={holiday}
            chosen={chosen.has(holiday.key)}
            onChange={(isChosen) => setChosen(withChoice(chosen, holiday.key, isChosen))}
          />
        ))}
      </ul>
    </Stack>
  );
}

function Row({ holiday, chosen, onChange }: { holiday: Holiday; chosen: boolean; onChange: (isChosen: boolean) => void }) {
  const { t, locale } = useI18n();
  const { zone } = useBusiness();
  const { firstDay, lastDay, startsAt, endsAt } = holiday;
  const days =
    firstDay === lastDay
      ? dateText(firstDay, locale, { weekday: 'short', day: 'numeric', month: 'long', year: 'numeric' })
      : rangeText(firstDay, lastDay, locale);
  return (
    <li className={styles.row}>
      <Checkbox
        label={<bdi>{holiday.name}</bdi>}
        description={
          <>
            {days}
            {startsAt && endsAt && (
              <>
                {' · '}
                {t('holidays-rest', { from: timeText(startsAt, zone), to: timeText(endsAt, zone) })}
              </>
            )}
          </>
        }
        checked={chosen || Boolean(holiday.closureId)}
        disabled={Boolean(holiday.closureId)}
        onChange={(event) => onChange(event.currentTarget.checked)}
      />
      <Group gap={4} justify="flex-end">
        {holiday.closureId && <Badge color="gray">{t('holidays-closed')}</Badge>}
        <Badge variant="light" color={holiday.kind === 'yom_tov' ? undefined : 'gray'}>
          {t(`holiday-kind-${holiday.kind}`)}
        </Badge>
      </Group>
    </li>
  );
}
