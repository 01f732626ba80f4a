/** Filters under a name, above the list. */
import { ActionIcon, Button, Group, Menu } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { api, take } from '../../../api/client';
import { customerViewsQuery } from '../../../api/customer-queries';
import type { CustomerView } from '../../../api/types';
import { Icon } from '../../../app/icons';
import { useI18n } from '../../../app/i18n';
import { useMay } from '../../../app/session';
import { failureText } from '../../../app/states';
import { offerUndo } from '../../../app/undo';
import { type CustomersSearch, filterSearch, given, sameFilter } from '../filter/search';
import { ViewForm } from './form';
import styles from './views.module.css';

interface Props {
  /** What the address says. */
  search: CustomersSearch;
}

export function CustomerViews({ search }: Props) {
  const { t, plain } = useI18n();
  const navigate = useNavigate({ from: '/customers' });
  const mayShare = useMay('editCustomers');
  const [writing, setWriting] = useState<CustomerView | 'new' | null>(null);
  const { data: views = [] } = useQuery(customerViewsQuery);
  const { replace, remove } = useViewActs();
  const filter = filterSearch({ ...search });
  const same = views.find((view) => sameFilter(view.filter, filter));
  const chosen = same ?? views.find(({ id }) => id === search.viewId);
  const isEverybody = sameFilter(filter, {});
  const show = (wanted: object, viewId?: string) =>
    void navigate({ search: { ...given(filterSearch({ ...wanted })), viewId }, resetScroll: false });
  const mayChange = chosen && (mayShare || !chosen.isShared);
  if (views.length === 0 && isEverybody) return null;
  return (
    <Group mb="xs" gap="xs" wrap="nowrap" align="center">
      <div className={styles.views} role="group" aria-label={t('views-label')}>
        <button type="button" className={styles.view} aria-pressed={isEverybody} onClick={() => show({})}>
          {t('views-all')}
        </button>
        {views.map((view) => (
          <button key={view.id} type="button" className={styles.view} aria-pressed={view === same} onClick={() => show(view.filter, view.id)}>
            <bdi>{view.name}</bdi>
          </button>
        ))}
      </div>
      {!isEverybody && !same && (
        <Button size="compact-sm" variant="subtle" className={styles.act} onClick={() => setWriting('new')}>
          {t('views-save')}
        </Button>
      )}
      {chosen && mayChange && (
        <Menu position="bottom-end">
          <Menu.Target>
            <ActionIcon variant="subtle" color="gray" aria-label={plain('view-acts', { name: chosen.name })}>
              <Icon name="more" />
            </ActionIcon>
          </Menu.Target>
          <Menu.Dropdown>
            {!same && (
              <Menu.Item leftSection={<Icon name="check" size={16} />} onClick={() => replace.mutate({ view: chosen, filter: given(filter) })}>
                {t('view-replace', { name: chosen.name })}
              </Menu.Item>
            )}
            <Menu.Item leftSection={<Icon name="pencil" size={16} />} onClick={() => setWriting(chosen)}>
              {t('view-edit')}
            </Menu.Item>
            <Menu.Item leftSection={<Icon name="trash" size={16} />} color="red" onClick={() => remove.mutate(chosen)}>
              {t('view-remove')}
            </Menu.Item>
          </Menu.Dropdown>
        </Menu>
      )}
      {writing && (
        <ViewForm view={writing === 'new' ? undefined : writing} filter={given(filter)} mayShare={mayShare} onClose={() => setWriting(null)} />
      )}
    </Group>
  );
}

/** What needs no form. What is removed is kept anew when that is taken back. */
function useViewActs() {
  const { t } = useI18n();
  const client = useQueryClient();
  const navigate = useNavigate({ from: '/customers' });
  const changed = () => void client.invalidateQueries({ queryKey: customerViewsQuery.queryKey });
  const onError = (error: unknown) => {
    notifications.show({ color: 'red', message: failureText(error, t) });
    changed();
  };
  const replace = useMutation({
    mutationFn: ({ view: { id, version }, filter }: { view: CustomerView; filter: CustomerView['filter'] }) =>
      take(api.PUT('/api/customer-views/{id}', { params: { path: { id } }, body: { version, filter } })),
    onSuccess: changed,
    onError,
  });
  const restore = useMutation({
    mutationFn: ({ name, isShared, filter }: CustomerView) => take(api.POST('/api/customer-views', { body: { name, isShared, filter } })),
    onSuccess: changed,
    onError,
  });
  const remove = useMutation({
    mutationFn: ({ id }: CustomerView) => take(api.DELETE('/api/customer-views/{id}', { params: { path: { id } } })),
    onSuccess: (_, view) => {
      changed();
      void navigate({ search: (old) => ({ ...old, viewId: undefined }), replace: true });
      offerUndo(t('view-removed'), t('action-undo'), () => restore.mutate(view));
    },
    onError,
  });
  return { replace, remove };
}
