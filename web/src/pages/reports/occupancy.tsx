/** How much of the time in which staff can be booked is booked. */
import { Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { occupancyQuery } from '../../api/report-queries';
import { useI18n } from '../../app/i18n';
import { Loaded } from '../../app/states';
import { Bar } from './chart';
import { Compared, PeriodChoice, ReportsFrame, usePeriod } from './frame';
import styles from './reports.module.css';
import { hoursText, shareText } from './share';
import { Big, Figures, NumberCell, RowsLink } from './table';

export function OccupancyPage() {
  const { t, locale } = useI18n();
  const report = useQuery(occupancyQuery(usePeriod()));
  return (
    <ReportsFrame title={t('reports-occupancy')}>
      <PeriodChoice csv="occupancy" />
      <Loaded query={report}>
        {({ total, before, period, previous, staff }) => (
          <>
            <Compared period={period} previous={previous} />
            <dl className={styles.bigs}>
              <Big label={t('reports-occupancy')} before={shareText(before.rate, locale)}>
                <bdi>{shareText(total.rate, locale)}</bdi>
              </Big>
              <Big label={t('figure-booked-time')} before={<bdi dir="ltr">{hoursText(before.booked)}</bdi>}>
                <RowsLink rows={{ of: 'occupancy', ...period }} isNone={total.booked === 0}>
                  <bdi dir="ltr">{hoursText(total.booked)}</bdi>
                </RowsLink>
              </Big>
              <Big label={t('figure-bookable-time')} before={<bdi dir="ltr">{hoursText(before.bookable)}</bdi>}>
                <bdi dir="ltr">{hoursText(total.bookable)}</bdi>
              </Big>
            </dl>
            <Figures
              title={t('figure-by-staff')}
              columns={[
                { label: t('figure-name') },
                { label: t('figure-booked-time'), isNumber: true },
                { label: t('figure-bookable-time'), isNumber: true },
                { label: t('reports-occupancy'), isNumber: true },
              ]}
            >
              {staff.map(({ staffId, name, booked, bookable, rate }) => (
                <tr key={staffId}>
                  <th scope="row">
                    <bdi>{name}</bdi>
                    <Bar length={Math.min(100, (rate ?? 0) / 100)} />
                  </th>
                  <NumberCell>
                    <RowsLink rows={{ of: 'occupancy', ...period, staff: staffId }} isNone={booked === 0}>
                      <bdi dir="ltr">{hoursText(booked)}</bdi>
                    </RowsLink>
                  </NumberCell>
                  <NumberCell>
                    <bdi dir="ltr">{hoursText(bookable)}</bdi>
                  </NumberCell>
                  <NumberCell>
                    <bdi>{shareText(rate, locale)}</bdi>
                  </NumberCell>
                </tr>
              ))}
            </Figures>
            <Text size="sm" c="dimmed">
              {t('figure-occupancy-text')}
            </Text>
          </>
        )}
      </Loaded>
    </ReportsFrame>
  );
}
