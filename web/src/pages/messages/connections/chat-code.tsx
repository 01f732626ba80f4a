import { Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { chatCodeQuery } from '../../../api/message-queries';
import type { Connection } from '../../../api/types';
import { Dialog } from '../../../app/dialog';
import { useI18n } from '../../../app/i18n';
import { SharedLink } from '../../../app/public-link';
import { Loaded } from '../../../app/states';
import styles from './connections.module.css';

/** The link and the picture with which a customer opens a chat. */
export function ChatCode({ connection, onClose }: { connection: Connection; onClose: () => void }) {
  const { t, plain } = useI18n();
  const code = useQuery(chatCodeQuery(connection.id));
  return (
    <Dialog onClose={onClose} title={t('chat-link')}>
      <Stack>
        <SharedLink url={connection.chatLink ?? ''} text={t('chat-link-text')} />
        <Text size="sm">{t('chat-code-text')}</Text>
        <Loaded query={code} rows={3}>
          {(svg) => (
            <img
              className={styles.code}
              src={`data:image/svg+xml,${encodeURIComponent(svg)}`}
              alt={plain('chat-code-alt', { name: connection.name })}
            />
          )}
        </Loaded>
      </Stack>
    </Dialog>
  );
}
