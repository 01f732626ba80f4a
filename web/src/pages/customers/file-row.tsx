import { ActionIcon, Anchor, Text } from '@mantine/core';
import type { CustomerFile } from '../../api/types';
import { saveFile } from '../../app/download-button';
import { useI18n } from '../../app/i18n';
import { Icon } from '../../app/icons';
import { useBusiness } from '../../app/session';
import { formatsOf, momentText } from '../../time/format';
import styles from './card.module.css';

/** Pictures that browsers draw. */
const DRAWN = new Set(['image/jpeg', 'image/png', 'image/webp']);

interface Props {
  customerId: string;
  file: CustomerFile;
  /** Absent for who may not. */
  onRemove?: () => void;
}

export function FileRow({ customerId, file, onRemove }: Props) {
  const { t, plain, locale } = useI18n();
  const { zone } = useBusiness();
  const { id, name, mediaType, size, addedBy, createdAt } = file;
  const href = `/api/customers/${customerId}/files/${id}`;
  return (
    <div className={styles.file}>
      {DRAWN.has(mediaType) ? (
        <img className={styles.thumbnail} src={href} alt="" loading="lazy" width={40} height={40} />
      ) : (
        <span className={styles.thumbnail}>
          <Icon name="note" size={20} />
        </span>
      )}
      <div className={styles.fileText}>
        <Anchor href={href} download size="sm" aria-label={plain('customer-file-download', { name })} onClick={(event) => saveFile(event, href)}>
          <bdi>{name}</bdi>
        </Anchor>
        <Text size="xs" c="dimmed">
          <bdi>{sizeText(size, locale)}</bdi> · <bdi>{momentText(createdAt, zone, locale)}</bdi>
          {addedBy && (
            <>
              {' · '}
              <bdi>{addedBy}</bdi>
            </>
          )}
        </Text>
      </div>
      {onRemove && (
        <ActionIcon variant="subtle" color="gray" aria-label={plain('customer-file-remove', { name })} title={t('action-remove')} onClick={onRemove}>
          <Icon name="trash" size={18} />
        </ActionIcon>
      )}
    </div>
  );
}

/** "340 kB", "2.1 MB", in the words of the language. */
function sizeText(bytes: number, locale: string): string {
  const [value, unit] = bytes < 1_000_000 ? [Math.max(1, Math.round(bytes / 1000)), 'kilobyte'] : [bytes / 1_000_000, 'megabyte'];
  return new Intl.NumberFormat(formatsOf(locale), { style: 'unit', unit, maximumFractionDigits: 1 }).format(value);
}
