import { type ErrorComponentProps, useRouter } from '@tanstack/react-router';
import { lazy, Suspense, useState } from 'react';
import { ApiError } from '../api/problem';
import { keptDay } from './kept-day';
import { PageFailure, PagePending } from './page';

const OfflineDay = lazy(() => import('./offline-day'));

/** The app could not begin. Without a line it shows today as it was last seen here, to be read only. */
export function ShellFailure(props: ErrorComponentProps) {
  const router = useRouter();
  const [kept] = useState(() => keptDay(Date.now()));
  const day = props.error instanceof ApiError && props.error.code === 'network' ? kept : null;
  const retry = () => void router.invalidate();
  if (!day) return <PageFailure {...props} reset={retry} />;
  return (
    <Suspense fallback={<PagePending />}>
      <OfflineDay day={day} retry={retry} />
    </Suspense>
  );
}
