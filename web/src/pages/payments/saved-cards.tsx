import { Badge, Button, Group, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { cardsQuery, chargesQuery } from '../../api/payment-queries';
import type { CardCharge, SavedCard } from '../../api/types';
import { Icon, type IconName } from '../../app/icons';
import { useI18n } from '../../app/i18n';
import { useBusiness, useMay } from '../../app/session';
import { Failure } from '../../app/states';
import { Money } from '../../app/values';
import { momentText } from '../../time/format';
import { ChargeCard } from './charge-card';
import { ForgetCard } from './forget-card';
import { GatewayAnswer } from './gateway-answer';
import styles from './payments.module.css';

/** What became of a charge is asked for again while it is not known. */
const LOOK_MS = 3_000;

const LOOKS: Record<CardCharge['status'], { color: string; icon: IconName }> = {
  asked: { color: 'blue', icon: 'clock' },
  sent: { color: 'blue', icon: 'send' },
  unknown: { color: 'orange', icon: 'question' },
  paid: { color: 'green', icon: 'check' },
  declined: { color: 'red', icon: 'warning' },
};

const isUnderWay = ({ status }: CardCharge) => status === 'asked' || status === 'sent';

/** "Visa •••• 4580". */
function cardName({ brand, lastFour }: SavedCard): string {
  return [brand, lastFour && `•••• ${lastFour}`].filter(Boolean).join(' ');
}

/** The cards that a customer let the business keep; nothing where there are none. */
export function SavedCards({ customerId }: { customerId: string }) {
  const { t } = useI18n();
  const cards = useQuery(cardsQuery(customerId));
  if (cards.error) return <Failure error={cards.error} retry={() => void cards.refetch()} />;
  if (!cards.data?.length) return null;
  return (
    <ul className={styles.list} aria-label={t('cards')}>
      {cards.data.map((card) => (
        <li key={card.id} className={styles.box}>
          <CardRow customerId={customerId} card={card} />
        </li>
      ))}
    </ul>
  );
}

function CardRow({ customerId, card }: { customerId: string; card: SavedCard }) {
  const { t, plain, locale } = useI18n();
  const { zone } = useBusiness();
  const mayTake = useMay('takePayments');
  const [open, setOpen] = useState<'charge' | 'forget' | null>(null);
  const name = cardName(card) || t('method-card');
  const close = () => setOpen(null);
  return (
    <Stack gap="xs">
      <div className={styles.row}>
        <Text fw={600} size="sm">
          <bdi>{name}</bdi>
        </Text>
        {card.expiresMonth && card.expiresYear && (
          <Text size="sm" c="dimmed">
            {t('card-expires')} <bdi dir="ltr">{`${String(card.expiresMonth).padStart(2, '0')}/${card.expiresYear}`}</bdi>
          </Text>
        )}
      </div>
      <Text size="sm" c="dimmed">
        <bdi>{t(`gateway-${card.provider}`)}</bdi> · {t('card-consented', { at: momentText(card.consentedAt, zone, locale) })}
      </Text>
      <Charges customerId={customerId} cardId={card.id} />
      {mayTake && (
        <Group gap="xs">
          <Button size="xs" variant="default" aria-label={plain('card-charge-named', { name })} onClick={() => setOpen('charge')}>
            {t('card-charge')}
          </Button>
          <Button size="xs" variant="default" aria-label={plain('card-forget-named', { name })} onClick={() => setOpen('forget')}>
            {t('card-forget')}
          </Button>
        </Group>
      )}
      {open === 'charge' && <ChargeCard customerId={customerId} card={card} name={name} onClose={close} />}
      {open === 'forget' && <ForgetCard customerId={customerId} card={card} name={name} onClose={close} />}
    </Stack>
  );
}

function Charges({ customerId, cardId }: { customerId: string; cardId: string }) {
  const { t, locale } = useI18n();
  const { zone } = useBusiness();
  const charges = useQuery({
    ...chargesQuery(customerId, cardId),
    refetchInterval: ({ state }) => (state.data?.some(isUnderWay) ? LOOK_MS : false),
  });
  if (charges.error) return <Failure error={charges.error} retry={() => void charges.refetch()} />;
  if (!charges.data?.length) return null;
  return (
    <ul className={styles.list} aria-label={t('card-charges')}>
      {charges.data.map((charge) => {
        const { color, icon } = LOOKS[charge.status];
        return (
          <li key={charge.id}>
            <div className={styles.row}>
              <Text size="sm" className={styles.text}>
                <Money value={charge.amount} /> · <bdi>{charge.reason}</bdi> · <bdi>{momentText(charge.createdAt, zone, locale)}</bdi>
              </Text>
              <Badge color={color} leftSection={<Icon name={icon} size={14} />}>
                {t(`charge-${charge.status}`)}
              </Badge>
            </div>
            <GatewayAnswer answer={charge.status === 'paid' ? null : charge.note} />
          </li>
        );
      })}
    </ul>
  );
}
