import { ActionIcon } from '@mantine/core';
import { Icon } from '../../../app/icons';
import { useI18n } from '../../../app/i18n';

interface Props {
  name: string;
  /** Its place, and how many there are. */
  at: number;
  of: number;
  busy?: boolean;
  onMove: (to: number) => void;
}

/** Up and down. At an end the button stays, so that the focus does. */
export function OrderButtons({ name, at, of, busy = false, onMove }: Props) {
  const { plain } = useI18n();
  if (of < 2) return null;
  const button = (label: string, icon: 'up' | 'down', to: number) => {
    const isEnd = to < 0 || to >= of;
    return (
      <ActionIcon
        variant="default"
        aria-label={plain(label, { name })}
        aria-disabled={isEnd || busy || undefined}
        data-disabled={isEnd || undefined}
        onClick={() => !isEnd && !busy && onMove(to)}
      >
        <Icon name={icon} size={16} />
      </ActionIcon>
    );
  };
  return (
    <ActionIcon.Group>
      {button('order-up', 'up', at - 1)}
      {button('order-down', 'down', at + 1)}
    </ActionIcon.Group>
  );
}
