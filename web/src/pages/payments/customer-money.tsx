/** The money of a customer: what they owe, where their payments are, and the cards they let the business keep. */
import { Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { balanceQuery } from '../../api/payment-queries';
import { useI18n } from '../../app/i18n';
import { Loaded } from '../../app/states';
import { TextLink } from '../../app/text-link';
import { moneyText } from '../../time/format';
import { standingsOf } from './balance';
import { SavedCards } from './saved-cards';
import styles from './payments.module.css';

export function CustomerMoney({ customerId }: { customerId: string }) {
  const { t, locale } = useI18n();
  const balance = useQuery(balanceQuery(customerId));
  return (
    <Stack gap="sm">
      <Loaded query={balance} rows={1}>
        {(balances) => {
          const standings = standingsOf(balances);
          return (
            <div>
              {standings.length === 0 && <Text size="sm">{t('balance-even')}</Text>}
              {standings.map(({ says, sum }) => (
                <Text key={sum.currency} size="sm" fw={says === 'owes' ? 600 : undefined}>
                  {t(`balance-${says}`, { sum: moneyText(sum, locale) })}
                </Text>
              ))}
            </div>
          );
        }}
      </Loaded>
      <div className={styles.links}>
        <TextLink to="/payments" search={{ customer: customerId }} size="sm">
          {t('customer-payments')}
        </TextLink>
        <TextLink to="/payments/links" search={{ customer: customerId }} size="sm">
          {t('paylinks')}
        </TextLink>
      </div>
      <SavedCards customerId={customerId} />
    </Stack>
  );
}
