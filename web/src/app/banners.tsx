/** What is said above every page: the line is broken, or there is a new version. */
import { Button } from '@mantine/core';
import { useNetwork } from '@mantine/hooks';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState, useSyncExternalStore } from 'react';
import { api, take } from '../api/client';
import { lineAnswers, onLine } from '../api/line';
import { meQuery } from '../api/queries';
import { Icon } from './icons';
import { useT } from './i18n';
import { forgetDay } from './kept-day';
import { useBusiness, useMay } from './session';
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

/** In the demo: all of it goes, and an empty business is there. */
export function DemoBanner() {
  const t = useT();
  const client = useQueryClient();
  const navigate = useNavigate();
  const { isDemo } = useBusiness();
  const mayEnd = useMay('editBusiness');
  const putAway = useMutation({
    mutationFn: () => take(api.DELETE('/api/demo')),
    onSuccess: async (me) => {
      forgetDay();
      client.clear();
      client.setQueryData(meQuery.queryKey, me);
      await navigate({ to: '/welcome' });
    },
  });
  if (!isDemo) return null;
  return (
    <div className={styles.banner} data-kind="demo">
      <span role={putAway.error ? 'alert' : undefined}>{t(putAway.error ? 'error-unexpected' : 'demo-text')}</span>
      {mayEnd && (
        <Button size="compact-sm" variant="white" color="dark" loading={putAway.isPending} onClick={() => putAway.mutate()}>
          {t('demo-remove')}
        </Button>
      )}
    </div>
  );
}
