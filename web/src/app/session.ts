/** The signed-in user and the business being worked for. */
import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { api, take } from '../api/client';
import { meQuery } from '../api/queries';
import type { Business, Me, Role } from '../api/types';
import { forgetDay } from './kept-day';
import { silenceDevice } from './push';
import { may, type Verb } from './roles';

/** A user at work: in a business, as something. */
export interface Worker extends Me {
  business: Business;
  role: Role;
}

/** False for a user who belongs to no business (any more). */
export function isWorker(me: Me): me is Worker {
  return Boolean(me.business && me.role);
}

/** Who is signed in. Only below the shell, whose loader has read it and seen a business in it. */
export function useMe(): Worker {
  const me = useSuspenseQuery(meQuery).data;
  if (!isWorker(me)) throw new Error('the shell is only for those who have a business');
  return me;
}

/** The business being worked for. */
export function useBusiness(): Business {
  return useMe().business;
}

/** Whether the user's role allows `verb` here. */
export function useMay(verb: Verb): boolean {
  return may(useMe().role, verb);
}

/** Ends the session here and shows the sign-in page; nothing read before stays in memory. */
export function useSignOut(): () => Promise<void> {
  const client = useQueryClient();
  const navigate = useNavigate();
  return async () => {
    forgetDay();
    await silenceDevice();
    await take(api.POST('/api/auth/logout')).catch(() => undefined);
    await navigate({ to: '/sign-in' });
    client.clear();
  };
}

/** Works for another business of the same user from now on. */
export function useSwitchBusiness(): (businessId: string) => Promise<void> {
  const client = useQueryClient();
  const navigate = useNavigate();
  return async (businessId) => {
    const me = await take(api.POST('/api/auth/switch-business', { body: { businessId } }));
    forgetDay();
    client.clear();
    client.setQueryData(meQuery.queryKey, me);
    await navigate({ to: '/calendar' });
  };
}
