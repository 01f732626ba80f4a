/** One person's seat: whose it is, its code, and whether they are in. */
import { Badge, Button, Group, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import type { Registration, Seat } from '../../api/types';
import { useFocusKept } from '../../app/focus-kept';
import { Icon } from '../../app/icons';
import { useI18n } from '../../app/i18n';
import { useBusiness, useMay } from '../../app/session';
import { Failure } from '../../app/states';
import { Ltr } from '../../app/values';
import { timeText } from '../../time/format';
import styles from './events.module.css';
import { Transfer } from './transfer';
import { useCheckIn } from './use-check-in';

export function SeatRow({ eventId, registration, seat }: { eventId: string; registration: Registration; seat: Seat }) {
  const { t, plain } = useI18n();
  const mayEdit = useMay('editCalendar') && registration.status === 'confirmed';
  const [giving, setGiving] = useState(false);
  return (
    <>
      <div className={styles.row}>
        <div className={styles.text}>
          <Text size="sm">
            <bdi>{seat.holderName}</bdi> · <bdi>{seat.kindName}</bdi>
          </Text>
          {registration.status === 'confirmed' && (
            <Text size="xs" c="dimmed" className={styles.number}>
              <Ltr>{seat.code}</Ltr>
            </Text>
          )}
        </div>
        {mayEdit && (
          <Group gap="xs">
            <SeatDoor eventId={eventId} seat={seat} />
            {!seat.checkedInAt && (
              <Button
                size="xs"
                variant="subtle"
                aria-label={plain('seat-transfer-named', { holder: seat.holderName })}
                onClick={() => setGiving(true)}
              >
                {t('seat-transfer')}
              </Button>
            )}
          </Group>
        )}
      </div>
      {giving && <Transfer registration={registration} seat={seat} onClose={() => setGiving(false)} />}
    </>
  );
}

/** Lets one person in by a button, and takes it back. */
export function SeatDoor({ eventId, seat }: { eventId: string; seat: Seat }) {
  const { t, plain } = useI18n();
  const { zone } = useBusiness();
  const { checkIn, undo } = useCheckIn(eventId);
  const error = checkIn.error ?? undo.error;
  const named = { holder: seat.holderName };
  const { box, pressed } = useFocusKept(seat.checkedInAt);
  return (
    <Stack gap={4} ref={box}>
      {error && <Failure error={error} />}
      {seat.checkedInAt ? (
        <Group gap={4}>
          <Badge color="green" leftSection={<Icon name="check" size={12} />}>
            {t('seat-in', { at: timeText(seat.checkedInAt, zone) })}
          </Badge>
          <Button
            size="compact-xs"
            variant="subtle"
            aria-label={plain('seat-out-named', named)}
            loading={undo.isPending}
            onClick={() => {
              pressed();
              undo.mutate(seat.code);
            }}
          >
            {t('action-undo')}
          </Button>
        </Group>
      ) : (
        <Button
          size="xs"
          variant="light"
          leftSection={<Icon name="check" size={16} />}
          aria-label={plain('seat-check-in-named', named)}
          loading={checkIn.isPending}
          onClick={() => {
            pressed();
            checkIn.mutate(seat.code);
          }}
        >
          {t('seat-check-in')}
        </Button>
      )}
    </Stack>
  );
}
