/** One file of customers: settled and looked at, then taken in, then perhaps taken back. */
import { Badge } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useEffect } from 'react';
import { importQuery, isMoving } from '../../../api/import-queries';
import type { CustomerImport } from '../../../api/types';
import { useT } from '../../../app/i18n';
import { Page } from '../../../app/page';
import { Loaded } from '../../../app/states';
import { Draft } from './draft';
import { Moving } from './moving';
import { Result } from './result';

export function CustomerImportPage() {
  const t = useT();
  const { importId } = useParams({ from: '/shell/customers/import/$importId' });
  const file = useQuery(importQuery(importId));
  const status = file.data?.status;
  useCustomersAfter(status);
  return (
    <Page
      title={file.data?.fileName || t('customer-import-title')}
      actions={
        status && (
          <Badge variant="light" tt="none" size="lg">
            {t(`customer-import-status-${status}`)}
          </Badge>
        )
      }
    >
      <Loaded query={file}>{(data) => <Step file={data} />}</Loaded>
    </Page>
  );
}

function Step({ file }: { file: CustomerImport }) {
  if (file.status === 'draft') return <Draft file={file} />;
  return isMoving(file) ? <Moving file={file} /> : <Result file={file} />;
}

/** The list of customers is another once rows were worked on. */
function useCustomersAfter(status: CustomerImport['status'] | undefined): void {
  const client = useQueryClient();
  useEffect(() => {
    if (status !== 'finished' && status !== 'undone') return;
    void client.invalidateQueries({ queryKey: ['customers'] });
    void client.invalidateQueries({ queryKey: ['imports', 'rows'] });
    void client.invalidateQueries({ queryKey: ['imports', 'list'] });
  }, [client, status]);
}
