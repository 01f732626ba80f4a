import { Text } from '@mantine/core';
import type { Connection } from '../../../api/types';
import { Icon } from '../../../app/icons';
import { useI18n } from '../../../app/i18n';
import { moneyText } from '../../../time/format';
import { budgetBars } from './budget';
import styles from './connections.module.css';

/** How much of each budget is used, and a warning where little is left. */
export function BudgetBars({ connection }: { connection: Connection }) {
  const { t, locale } = useI18n();
  const { currency } = connection.partPrice;
  const bars = budgetBars(connection.limits, connection.use);
  if (bars.length === 0) return null;
  return (
    <ul className={styles.bars}>
      {bars.map(({ of, used, bound, share, state }) => {
        const text = (amount: number) => (of.endsWith('Cost') ? moneyText({ amount, currency }, locale) : String(amount));
        return (
          <li key={of}>
            <Text size="sm">{t(`budget-${of}`, { used: text(used), bound: text(bound) })}</Text>
            <div className={styles.meter} data-state={state} style={{ '--part': share } as React.CSSProperties} />
            {state !== 'free' && (
              <Text size="sm" fw={600}>
                <Icon name="warning" size={14} /> {t(`budget-${state}`)}
              </Text>
            )}
          </li>
        );
      })}
    </ul>
  );
}
