/** What is said above every page: the line is broken, or there is a new version. */
import { Button } from '@mantine/core';
import { useNetwork } from '@mantine/hooks';
import { useQueryClient } from '@tanstack/react-query';
import { useState, useSyncExternalStore } from 'react';
import { lineAnswers, onLine } from '../api/line';
import { meQuery } from '../api/queries';
import { Icon } from './icons';
import { useT } from './i18n';
import styles from './shell.module.css';
import { useUpdate } from './updates';

/** While the device is offline or the server does not answer. */
export function LineBanner() {
  const t = useT();
  const client = useQueryClient();
  const { online } = useNetwork();
  const answers = useSyncExternalStore(onLine, lineAnswers);
  const [busy, setBusy] = useState(false);
  const retry = async () => {
    setBusy(true);
    // An answer to anything tells that the line is back; then all that is shown is read anew.
    await client.fetchQuery({ ...meQuery, staleTime: 0, retry: false }).catch(() => undefined);
    if (lineAnswers()) await client.refetchQueries({ type: 'active' });
    setBusy(false);
  };
  return (
    <div role="status">
      {(!online || !answers) && (
        <div className={styles.banner} data-kind="line">
          <Icon name="offline" />
          <span>{t(online ? 'line-silent' : 'offline')}</span>
          <Button size="compact-sm" variant="white" color="dark" loading={busy} onClick={() => void retry()}>
            {t('action-retry')}
          </Button>
        </div>
      )}
    </div>
  );
}

/** A new version is here and waits: it is taken when the person says so, not in the middle of a form. */
export function UpdateBanner() {
  const t = useT();
  const update = useUpdate();
  return (
    <div role="status">
      {update && (
        <div className={styles.banner} data-kind="update">
          <Icon name="refresh" />
          <span>{t('update-ready')}</span>
          <Button size="compact-sm" variant="white" color="dark" onClick={update}>
            {t('update-action')}
          </Button>
        </div>
      )}
    </div>
  );
}
