/** The keys that work everywhere, and the switch for those that are pressed alone. */
import { Stack, Switch, Text } from '@mantine/core';
import { Fragment, useState } from 'react';
import { Dialog } from './dialog';
import { useT } from './i18n';
import styles from './palette.module.css';
import { placesOf } from './places';
import { useMay, useMe } from './session';
import { setSingleKeys, singleKeysAreOn } from './shortcuts';

const IS_MAC = /Mac|iPhone|iPad/.test(navigator.platform);

export default function ShortcutsSheet({ onClose }: { onClose: () => void }) {
  const t = useT();
  const { role } = useMe();
  const [books, edits] = [useMay('editCalendar'), useMay('editCustomers')];
  const [on, setOn] = useState(singleKeysAreOn);
  const single: [label: string, keys: string[]][] = [
    [t('palette-title'), ['/']],
    [t('shortcuts-title'), ['?']],
    ...(books ? [[t('visit-new'), ['N']] satisfies [string, string[]]] : []),
    ...(edits ? [[t('customer-add'), ['C']] satisfies [string, string[]]] : []),
    ...placesOf(role).map(({ label }, index): [string, string[]] => [t(label), [String((index + 1) % 10)]]),
  ];
  const change = (next: boolean) => {
    setSingleKeys(next);
    setOn(next);
  };
  return (
    <Dialog onClose={onClose} title={t('shortcuts-title')}>
      <Stack>
        <Text size="sm">{t('shortcuts-text')}</Text>
        <Keys rows={[[t('palette-title'), [IS_MAC ? '⌘' : 'Ctrl', 'K']]]} />
        <Switch label={t('shortcuts-single')} checked={on} onChange={(event) => change(event.currentTarget.checked)} />
        {on && <Keys rows={single} />}
      </Stack>
    </Dialog>
  );
}

function Keys({ rows }: { rows: [label: string, keys: string[]][] }) {
  return (
    <dl className={styles.keys}>
      {rows.map(([label, keys]) => (
        <Fragment key={label}>
          <dt>{label}</dt>
          <dd dir="ltr">
            {keys.map((key, index) => (
              <Fragment key={key}>
                {index > 0 && ' + '}
                <kbd className={styles.kbd}>{key}</kbd>
              </Fragment>
            ))}
          </dd>
        </Fragment>
      ))}
    </dl>
  );
}
