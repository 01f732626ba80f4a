import { notifications } from '@mantine/notifications';
import { useQueryClient } from '@tanstack/react-query';
import { useRef } from 'react';
import { api, take } from '../../api/client';
import { meQuery } from '../../api/queries';
import type { paths } from '../../api/schema';
import type { Business } from '../../api/types';
import { useT } from '../../app/i18n';
import { useBusiness } from '../../app/session';

type Changes = Omit<paths['/api/business']['put']['requestBody']['content']['application/json'], 'version'>;

export type SaveBusiness = (changes: Changes) => Promise<void>;

/** Saves changes of the business and says so. */
export function useSaveBusiness(): SaveBusiness {
  const t = useT();
  const client = useQueryClient();
  const business = useBusiness();
  // Of what the fields show: changes that come while one types must not be overwritten.
  const version = useRef(business.version);
  return async (changes) => {
    const saved: Business = await take(api.PUT('/api/business', { body: { ...changes, version: version.current } }));
    version.current = saved.version;
    client.setQueryData(meQuery.queryKey, (me) => me && { ...me, business: saved });
    void client.invalidateQueries({ queryKey: ['me'] });
    notifications.show({ message: t('saved') });
  };
}
