/** Which entries are shown; what is chosen is in the address. */
import { Button, Select } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { teamQuery } from '../../api/queries';
import { auditWordsQuery } from '../../api/security-queries';
import { DateInput } from '../../app/date-input';
import { useI18n } from '../../app/i18n';
import styles from './audit.module.css';

export function AuditFilters() {
  const { t, locale } = useI18n();
  const search = useSearch({ from: '/shell/settings' });
  const navigate = useNavigate({ from: '/settings' });
  const team = useQuery(teamQuery).data ?? [];
  const words = useQuery(auditWordsQuery(locale)).data;
  const choose = (next: Partial<typeof search>) => void navigate({ search: (old) => ({ ...old, ...next }) });
  const all = { value: '', label: t('messages-all') };
  const named = (list: { name: string; text: string }[] = []) => [all, ...list.map(({ name, text }) => ({ value: name, label: text }))];
  const people = [
    all,
    ...team.map(({ userId, fullName }) => ({ value: userId, label: fullName })),
    ...(['guest', 'system'] as const).map((value) => ({ value, label: t(`actor-${value}`) })),
  ];
  return (
    <search aria-label={t('audit-filter')} className={styles.filters}>
      <Select label={t('audit-who')} data={people} value={search.who ?? ''} onChange={(next) => choose({ who: next || undefined })} searchable allowDeselect={false} />
      <Select label={t('audit-what')} data={named(words?.kinds)} value={search.kind ?? ''} onChange={(next) => choose({ kind: next || undefined })} searchable allowDeselect={false} />
      <Select
        label={t('audit-object')}
        data={named(words?.objects)}
        value={search.object ?? ''}
        onChange={(next) => choose({ object: next || undefined, thing: undefined })}
        searchable
        allowDeselect={false}
      />
      <DateInput label={t('documents-from')} value={search.from ?? ''} onChange={(from) => choose({ from: from || undefined })} clearable />
      <DateInput label={t('documents-to')} value={search.to ?? ''} onChange={(to) => choose({ to: to || undefined })} clearable />
      {search.thing && (
        <Button variant="default" onClick={() => choose({ thing: undefined })} style={{ alignSelf: 'end' }}>
          {t('audit-all-things')}
        </Button>
      )}
    </search>
  );
}
