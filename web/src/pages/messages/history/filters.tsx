/** Which messages are shown; what is chosen is in the address. */
import { Select } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { connectionsQuery } from '../../../api/message-queries';
import type { Channel, Message, MessageStatus } from '../../../api/types';
import { CustomerSelect } from '../../../app/customer-select';
import { DateInput } from '../../../app/date-input';
import { useT } from '../../../app/i18n';
import { CHANNELS } from '../channel';
import styles from '../messages.module.css';
import { ALL_TEMPLATES } from '../templates';
import { STATUSES } from './status';

export function HistoryFilters() {
  const t = useT();
  const { status, channel, template, from, to, customer, connection } = useSearch({ from: '/shell/messages' });
  const navigate = useNavigate({ from: '/messages' });
  const connections = useQuery(connectionsQuery);
  const own = connections.data ?? [];
  const all = { value: '', label: t('messages-all') };
  return (
    <search aria-label={t('messages-filter')} className={styles.filters}>
      <Select
        label={t('messages-status')}
        data={[all, ...STATUSES.map((value) => ({ value, label: t(`message-${value}`) }))]}
        value={status ?? ''}
        onChange={(next) => void navigate({ search: (old) => ({ ...old, status: (next || undefined) as MessageStatus | undefined }) })}
        allowDeselect={false}
      />
      <Select
        label={t('messages-channel')}
        data={[all, ...CHANNELS.map((value) => ({ value, label: t(`channel-${value}`) }))]}
        value={channel ?? ''}
        onChange={(next) => void navigate({ search: (old) => ({ ...old, channel: (next || undefined) as Channel | undefined }) })}
        allowDeselect={false}
      />
      <Select
        label={t('messages-template')}
        data={[all, ...ALL_TEMPLATES.map((value) => ({ value, label: t(`template-${value}`) }))]}
        value={template ?? ''}
        onChange={(next) => void navigate({ search: (old) => ({ ...old, template: (next || undefined) as Message['template'] | undefined }) })}
        searchable
        allowDeselect={false}
      />
      <CustomerSelect
        label={t('field-customer')}
        placeholder={t('messages-all')}
        clearLabel={t('messages-customer-clear')}
        chosen={customer}
        onChoose={(next) => void navigate({ search: (old) => ({ ...old, customer: next }) })}
      />
      <DateInput
        label={t('documents-from')}
        value={from ?? ''}
        onChange={(day) => void navigate({ search: (old) => ({ ...old, from: day || undefined }) })}
        clearable
      />
      <DateInput
        label={t('documents-to')}
        value={to ?? ''}
        onChange={(day) => void navigate({ search: (old) => ({ ...old, to: day || undefined }) })}
        clearable
      />
      {own.length > 0 && (
        <Select
          label={t('messages-connection')}
          data={[all, ...own.map(({ id, name }) => ({ value: id, label: name }))]}
          value={connection ?? ''}
          onChange={(next) => void navigate({ search: (old) => ({ ...old, connection: next || undefined }) })}
          allowDeselect={false}
        />
      )}
    </search>
  );
}
