/** Small things that the pages share. */
import { Badge } from '@mantine/core';
import type { ReactNode } from 'react';
import type { LogLevel, SystemHealth } from '../../api/types';
import { Icon, type IconName } from '../../app/icons';
import { useI18n } from '../../app/i18n';
import { useBusiness } from '../../app/session';
import { momentText } from '../../time/format';
import styles from './system.module.css';

/** A moment in the zone of the business that is being worked for. */
export function Moment({ at }: { at: string }) {
  const { locale } = useI18n();
  const { zone } = useBusiness();
  return <bdi>{momentText(at, zone, locale)}</bdi>;
}

/** A word of the program: a kind of job, a name of a file. */
export function Code({ children }: { children: string }) {
  return <bdi dir="ltr">{children}</bdi>;
}

/** One fact of a list of them. */
export function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div className={styles.fact}>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

/** A number with what it counts. */
export function Count({ name, value }: { name: string; value: number }) {
  const { locale } = useI18n();
  return (
    <div className={styles.count}>
      <dt>{name}</dt>
      <dd>{value.toLocaleString(locale)}</dd>
    </div>
  );
}

type Status = SystemHealth['status'];
const STATUS: Record<Status, { color: string; icon: IconName }> = {
  ok: { color: 'green', icon: 'check' },
  degraded: { color: 'orange', icon: 'warning' },
  down: { color: 'red', icon: 'absent' },
};

/** How something is, by a sign and in a word. */
export function StatusBadge({ status }: { status: Status }) {
  const { t } = useI18n();
  const { color, icon } = STATUS[status];
  return (
    <Badge color={color} leftSection={<Icon name={icon} size={14} />}>
      {t(`system-status-${status}`)}
    </Badge>
  );
}

const LEVEL_COLORS: Record<LogLevel, string> = { error: 'red', warn: 'orange', info: 'blue', debug: 'gray', trace: 'gray' };

/** How bad a line of the log is; the word is the program's own. */
export function LevelBadge({ level }: { level: LogLevel }) {
  return (
    <Badge size="sm" radius="sm" color={LEVEL_COLORS[level]}>
      {level}
    </Badge>
  );
}
