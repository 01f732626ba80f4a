/** One change that an address was told: how that went, what it answered, and sending it again. */
import { Badge, Button, Group, Text } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api, take } from '../../../api/client';
import type { WebhookDelivery } from '../../../api/types';
import { useI18n } from '../../../app/i18n';
import { useBusiness } from '../../../app/session';
import { Failure } from '../../../app/states';
import { momentText } from '../../../time/format';
import styles from './programs.module.css';

const COLORS = { pending: 'orange', delivered: 'green', failed: 'red' } as const;

export function DeliveryRow({ delivery, canReplay }: { delivery: WebhookDelivery; canReplay: boolean }) {
  const { t, plain, locale } = useI18n();
  const { zone } = useBusiness();
  const client = useQueryClient();
  const { id, kind, seq, status, attempts, nextAt, createdAt, responseStatus, responseBody, durationMs, error } = delivery;
  const at = (moment: string) => momentText(moment, zone, locale);
  const replay = useMutation({
    mutationFn: () => take(api.POST('/api/webhook-deliveries/{id}/replay', { params: { path: { id } } })),
    onSuccess: () => client.invalidateQueries({ queryKey: ['webhooks'] }),
  });
  return (
    <>
      <div className={styles.row}>
        <Text fw={600} className={styles.text}>
          <bdi dir="ltr">
            <code>{kind}</code>
            {typeof seq === 'number' && ` #${seq}`}
          </bdi>
        </Text>
        <Badge color={COLORS[status]} variant="light">
          {t(`told-${status}`)}
        </Badge>
      </div>
      <Text size="sm" c="dimmed" className={styles.text}>
        {at(createdAt)} · {t('hook-attempts', { count: attempts })}
        {typeof responseStatus === 'number' && (
          <>
            {' · '}
            {t('hook-answered', { status: responseStatus })}
          </>
        )}
        {typeof durationMs === 'number' && (
          <>
            {' · '}
            {t('hook-took', { ms: durationMs })}
          </>
        )}
        {nextAt && attempts > 0 && (
          <>
            {' · '}
            {t('hook-next', { at: at(nextAt) })}
          </>
        )}
      </Text>
      {error && <Text size="sm">{t(`told-error-${error}`)}</Text>}
      {responseBody && (
        <details>
          <summary>
            <Text span size="sm">
              {t('hook-answer')}
            </Text>
          </summary>
          <pre className={styles.answer} dir="auto">
            {responseBody}
          </pre>
        </details>
      )}
      {replay.error && <Failure error={replay.error} />}
      {canReplay && (
        <Group mt="xs">
          <Button
            size="xs"
            variant="default"
            loading={replay.isPending}
            aria-label={plain('hook-replay-named', { kind, at: at(createdAt) })}
            onClick={() => replay.mutate()}
          >
            {t('hook-replay')}
          </Button>
        </Group>
      )}
    </>
  );
}
