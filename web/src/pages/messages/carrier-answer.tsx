import { Text } from '@mantine/core';
import { useT } from '../../app/i18n';
import styles from './messages.module.css';
import { troubleOf } from './trouble';

/** What a carrier said of a connection, and before it, in plain words, what can be done. */
export function CarrierAnswer({ answer }: { answer: string }) {
  const t = useT();
  const trouble = troubleOf(answer);
  return (
    <>
      {trouble && <Text size="sm">{t(`trouble-${trouble}`)}</Text>}
      <Text size="sm" className={styles.text}>
        {t('message-carrier-said')} <bdi>{answer}</bdi>
      </Text>
    </>
  );
}
