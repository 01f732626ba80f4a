/** Files to hand out: the uniform file of the period, and everything of a month for the bookkeeper. */
import { Button, Group, Select, Stack, Text, Title } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api, take } from '../../../api/client';
import { Icon } from '../../../app/icons';
import { useI18n } from '../../../app/i18n';
import { saveFile } from '../../../app/save-file';
import { Failure } from '../../../app/states';
import { dateText, rangeText } from '../../../time/format';
import styles from '../documents.module.css';
import { monthsBack, type Period } from './periods';

interface Props {
  period: Period;
  today: string;
  /** Gets the id of the summary of a uniform file. */
  onMade: (summary: string) => void;
}

export function MakeFiles({ period, today, onMade }: Props) {
  const { t, locale } = useI18n();
  const client = useQueryClient();
  const months = monthsBack(today, 24);
  const [month, setMonth] = useState(months[1] ?? '');
  const made = () => client.invalidateQueries({ queryKey: ['document-exports'] });
  const uniform = useMutation({
    mutationFn: async () => {
      const call = api.POST('/api/uniform-file', { body: period, parseAs: 'blob' });
      const file = await take(call);
      const { response } = await call;
      saveFile(`OPENFRMT-${period.from}-${period.to}.zip`, file as unknown as Blob);
      return response.headers.get('Content-Location')?.split('/').at(-1);
    },
    onSuccess: (id) => {
      void made();
      if (id) onMade(id);
    },
  });
  const pack = useMutation({
    mutationFn: async () => {
      const file = await take(api.POST('/api/document-package', { body: { month }, parseAs: 'blob' }));
      saveFile(`documents-${month}.zip`, file as unknown as Blob);
    },
    onSuccess: () => {
      notifications.show({ message: t('package-made') });
      void made();
    },
  });
  const download = <Icon name="download" size={18} />;
  return (
    <>
      <section className={styles.box}>
        <Stack gap="sm">
          <Title order={2} size="h4">
            {t('uniform-title')}
          </Title>
          <Text size="sm">{t('uniform-text', { period: rangeText(period.from, period.to, locale) })}</Text>
          {uniform.error && <Failure error={uniform.error} />}
          <Group>
            <Button leftSection={download} loading={uniform.isPending} onClick={() => uniform.mutate()}>
              {t('uniform-make')}
            </Button>
          </Group>
        </Stack>
      </section>
      <section className={styles.box}>
        <Stack gap="sm">
          <Title order={2} size="h4">
            {t('package-title')}
          </Title>
          <Text size="sm">{t('package-text')}</Text>
          {pack.error && <Failure error={pack.error} />}
          <Group align="flex-end">
            <Select
              label={t('report-month')}
              data={months.map((value) => ({ value, label: dateText(`${value}-01`, locale, { month: 'long', year: 'numeric' }) }))}
              value={month}
              onChange={(next) => next && setMonth(next)}
              allowDeselect={false}
            />
            <Button leftSection={download} loading={pack.isPending} onClick={() => pack.mutate()}>
              {t('package-make')}
            </Button>
          </Group>
        </Stack>
      </section>
    </>
  );
}
