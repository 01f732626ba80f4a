import { ActionIcon, Group, Text } from '@mantine/core';
import type { CustomerField } from '../../../api/types';
import { Icon } from '../../../app/icons';
import { useI18n } from '../../../app/i18n';
import { OrderButtons } from '../../messages/connections/order-buttons';
import styles from './fields.module.css';

interface Props {
  field: CustomerField;
  /** Its place, and how many there are. */
  at: number;
  of: number;
  busy: boolean;
  onMove: (to: number) => void;
  onEdit: () => void;
  onArchive: () => void;
}

/** A field in the list, with what can be done with it. */
export function FieldRow({ field, at, of, busy, onMove, onEdit, onArchive }: Props) {
  const { t, plain } = useI18n();
  const { name, kind, choices } = field;
  const names = choices.filter(({ isArchived }) => !isArchived).map((choice) => choice.name);
  return (
    <>
      <div className={styles.text}>
        <Text className={styles.name}>
          <bdi>{name}</bdi>
        </Text>
        <Text size="sm" c="dimmed">
          {t(`customer-field-kind-${kind}`)}
          {names.length > 0 && (
            <>
              {': '}
              <bdi>{names.join(' · ')}</bdi>
            </>
          )}
        </Text>
      </div>
      <Group gap="xs" wrap="nowrap">
        <OrderButtons name={name} at={at} of={of} busy={busy} onMove={onMove} />
        <ActionIcon variant="default" aria-label={plain('customer-field-edit-named', { name })} onClick={onEdit}>
          <Icon name="pencil" size={16} />
        </ActionIcon>
        <ActionIcon variant="default" aria-label={plain('customer-field-archive', { name })} onClick={onArchive}>
          <Icon name="archive" size={16} />
        </ActionIcon>
      </Group>
    </>
  );
}
