/** What follows a successful sign-in, sign-up or verification. */
import { useQueryClient } from '@tanstack/react-query';
import { useRouter } from '@tanstack/react-router';
import { meQuery } from '../../api/queries';
import type { Me } from '../../api/types';
import { isLocale, storedLocale, useI18n } from '../../app/i18n';

/**
 * Takes the session's user as the signed-in one and goes on: to `next` (a path within the app), or
 * home. A user whose language differs gets it, unless another was chosen on this device.
 */
export function useEnter(): (session: Me, next?: string) => Promise<void> {
  const client = useQueryClient();
  const router = useRouter();
  const { setLocale } = useI18n();
  return async ({ user, business, role, businesses, secondFactorDue, isPlatformOwner }, next) => {
    client.clear();
    client.setQueryData(meQuery.queryKey, { user, business, role, businesses, secondFactorDue, isPlatformOwner });
    if (!storedLocale() && isLocale(user.locale)) setLocale(user.locale);
    // Only a path of this app: "//elsewhere" and "https:" are not followed.
    if (next && /^\/(?!\/)/.test(next)) router.history.push(`/app${next}`);
    else await router.navigate({ to: '/' });
  };
}
