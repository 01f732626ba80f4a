/** As how many parts a campaign by SMS is charged, and about what it costs. */
import { Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { connectionsQuery } from '../../api/message-queries';
import { useI18n } from '../../app/i18n';
import { moneyText } from '../../time/format';

interface Props {
  /** Of the text to one person. */
  parts: number;
  people: number;
}

export function TextCost({ parts, people }: Props) {
  const { t, locale } = useI18n();
  const connections = useQuery(connectionsQuery);
  // The one that is tried first; which one carries each text is known only when it leaves.
  const first = (connections.data ?? [])
    .filter(({ channel, isActive }) => channel === 'sms' && isActive)
    .toSorted((one, other) => one.priority - other.priority)[0];
  const price = first?.partPrice;
  return (
    <Text size="sm" mt="xs">
      {t('sms-parts', { count: parts })} · {t('campaign-parts-all', { count: parts * people })}
      {price && price.amount > 0 && (
        <> · {t('campaign-cost', { amount: moneyText({ ...price, amount: price.amount * parts * people }, locale) })}</>
      )}
    </Text>
  );
}
