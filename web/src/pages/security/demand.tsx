import { Alert, Switch } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api, take } from '../../api/client';
import { passkeysQuery, secondFactorQuery, securitySettingsQuery } from '../../api/security-queries';
import { useT } from '../../app/i18n';
import { Failure, Loaded } from '../../app/states';

/** The owner's switch: nobody of the team works without a second factor. */
export function Demand() {
  const t = useT();
  const client = useQueryClient();
  const settings = useQuery(securitySettingsQuery);
  const factor = useQuery(secondFactorQuery);
  const passkeys = useQuery(passkeysQuery);
  const isByPasskey = passkeys.data?.items.some((passkey) => passkey.current) ?? false;
  const has = Boolean(factor.data?.since) || isByPasskey;
  const change = useMutation({
    mutationFn: (secondFactorRequired: boolean) => take(api.PUT('/api/business/security', { body: { secondFactorRequired } })),
    onSuccess: (after) => client.setQueryData(securitySettingsQuery.queryKey, after),
  });
  return (
    <Loaded query={settings} rows={1}>
      {({ secondFactorRequired }) => (
        <>
          <Switch
            label={t('second-factor-demand')}
            description={t('second-factor-demand-hint')}
            checked={change.isPending ? change.variables : secondFactorRequired}
            disabled={change.isPending || (!has && !secondFactorRequired)}
            onChange={(event) => change.mutate(event.currentTarget.checked)}
          />
          {factor.data && passkeys.data && !has && !secondFactorRequired && (
            <Alert mt="sm" color="gray">
              {t('second-factor-demand-first')}
            </Alert>
          )}
          {change.error && <Failure error={change.error} />}
        </>
      )}
    </Loaded>
  );
}
