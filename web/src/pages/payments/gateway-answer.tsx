import { Text } from '@mantine/core';
import { useT } from '../../app/i18n';
import { answerOf } from './gateway-words';
import styles from './payments.module.css';

/** What came of asking a gateway, in our words or in its own; nothing where it said nothing. */
export function GatewayAnswer({ answer }: { answer?: string | null }) {
  const t = useT();
  const said = answerOf(answer ?? '');
  if (!said) return null;
  return (
    <Text size="sm" className={styles.text}>
      {said.known ? (
        t(`gateway-answer-${said.known}`)
      ) : (
        <>
          {t('gateway-said')} <bdi>{said.text}</bdi>
        </>
      )}
    </Text>
  );
}
