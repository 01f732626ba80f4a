import { Text } from '@mantine/core';
import { useT } from '../../app/i18n';
import styles from './mailing.module.css';

/** How many would get a campaign, and why the others would not. Nothing while it is being counted. */
export function AudienceCount({ size }: { size?: { addresses: number; allowed: number } }) {
  const t = useT();
  const left = size ? size.addresses - size.allowed : 0;
  return (
    <div role="status" className={styles.note}>
      <Text fw={600} size="sm">
        {size ? t('audience-allowed', { count: size.allowed }) : t('loading')}
      </Text>
      {left > 0 && <Text size="sm">{t('audience-left-out', { count: left })}</Text>}
    </div>
  );
}
