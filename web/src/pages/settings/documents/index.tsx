/** What the business wants of its documents. */
import { Stack } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { documentSettingsQuery } from '../../../api/document-queries';
import { Loaded } from '../../../app/states';
import { FirstNumbers } from './first-numbers';
import { GeneralForm } from './general-form';
import { Logo } from './logo';
import { Signing } from './signing';
import { TaxStatuses } from './tax-statuses';

export function DocumentsSettings() {
  const settings = useQuery(documentSettingsQuery);
  return (
    <Loaded query={settings}>
      {(data) => (
        <Stack gap="xl" maw={560}>
          <GeneralForm settings={data} />
          <Logo settings={data} />
          <Signing />
          <FirstNumbers settings={data} />
          <TaxStatuses settings={data} />
        </Stack>
      )}
    </Loaded>
  );
}
