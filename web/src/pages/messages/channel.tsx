/** How messages travel, each way with its sign. */
import type { Channel } from '../../api/types';
import { Icon, type IconName } from '../../app/icons';
import { useT } from '../../app/i18n';
import styles from './messages.module.css';

export const CHANNELS: readonly Channel[] = ['email', 'sms', 'whatsapp'];

export const CHANNEL_ICON: Record<Channel, IconName> = { email: 'mail', sms: 'phone', whatsapp: 'chat' };

/** "✉ E-mail". */
export function ChannelName({ channel }: { channel: Channel }) {
  const t = useT();
  return (
    <span className={styles.channel}>
      <Icon name={CHANNEL_ICON[channel]} size={14} /> {t(`channel-${channel}`)}
    </span>
  );
}
