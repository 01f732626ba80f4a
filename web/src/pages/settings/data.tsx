/** Everything of the business as one file. */
import { Button, Group, Stack, Text, Title } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMutation } from '@tanstack/react-query';
import { api, take } from '../../api/client';
import { useT } from '../../app/i18n';
import { Icon } from '../../app/icons';
import { saveFile } from '../../app/save-file';
import { useBusiness } from '../../app/session';
import { Failure } from '../../app/states';

export function DataSettings() {
  const t = useT();
  const { slug } = useBusiness();
  const download = useMutation({
    mutationFn: async () => {
      const file = await take(api.POST('/api/business/export', { parseAs: 'blob' }));
      saveFile(`${slug}.zip`, file as unknown as Blob);
    },
    onSuccess: () => notifications.show({ message: t('data-export-made') }),
  });
  return (
    <Stack component="section" aria-labelledby="data-export" maw={640} gap="sm">
      <Title order={2} size="h4" id="data-export">
        {t('data-export')}
      </Title>
      <Text size="sm">{t('data-export-text')}</Text>
      {download.error && <Failure error={download.error} />}
      <Group>
        <Button leftSection={<Icon name="download" size={18} />} loading={download.isPending} onClick={() => download.mutate()}>
          {t('data-export-make')}
        </Button>
      </Group>
    </Stack>
  );
}
