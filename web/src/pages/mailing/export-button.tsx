import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { allSubscribers, type SubscriberFilter } from '../../api/mailing-queries';
import type { Subscriber, SubscriberList } from '../../api/types';
import { Icon } from '../../app/icons';
import { useI18n } from '../../app/i18n';
import { useBusiness } from '../../app/session';
import { saveFile } from '../../app/save-file';
import { Failure } from '../../app/states';
import { wallTimeOf } from '../../time/zone';
import { csvText } from './csv';

const HEADINGS = [
  'field-email',
  'field-full-name',
  'field-phone',
  'language',
  'subscribers-status',
  'lists-title',
  'subscriber-since',
];

/** Saves what is shown, all pages of it, as a file for a spreadsheet. */
export function ExportButton({ filter, lists }: { filter: SubscriberFilter; lists: SubscriberList[] }) {
  const { t } = useI18n();
  const { zone } = useBusiness();
  const names = new Map(lists.map(({ id, name }) => [id, name]));
  const row = ({ email, fullName, phone, lang, status, lists: on, createdAt }: Subscriber) => [
    email,
    fullName,
    phone ?? '',
    lang,
    t(`subscriber-${status}`),
    on.flatMap((id) => names.get(id) ?? []).join('; '),
    wallTimeOf(Date.parse(createdAt), zone).date,
  ];
  const save = useMutation({
    mutationFn: async () => {
      const rows = (await allSubscribers(filter)).map(row);
      const text = csvText([HEADINGS.map((key) => t(key)), ...rows]);
      saveFile('subscribers.csv', new Blob([text], { type: 'text/csv;charset=utf-8' }));
    },
  });
  return (
    <>
      <Button variant="default" leftSection={<Icon name="download" size={18} />} loading={save.isPending} onClick={() => save.mutate()}>
        {t('subscribers-csv')}
      </Button>
      {save.error && <Failure error={save.error} />}
    </>
  );
}
