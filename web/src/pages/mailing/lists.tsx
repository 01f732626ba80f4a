/** The lists that subscribers are on. */
import { ActionIcon, Badge, Button, Checkbox, Group, Stack, Text, TextInput } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { api, take } from '../../api/client';
import { subscriberListsQuery } from '../../api/mailing-queries';
import { conflictAt } from '../../api/problem';
import type { SubscriberList } from '../../api/types';
import { Dialog } from '../../app/dialog';
import { FormActions, FormProblem, useApiForm, useRequired } from '../../app/form';
import { Icon } from '../../app/icons';
import { useI18n, useT } from '../../app/i18n';
import { Page } from '../../app/page';
import { useMay } from '../../app/session';
import { Empty, Loaded } from '../../app/states';
import { TextLink } from '../../app/text-link';
import { ReasonDialog } from '../events/reason-dialog';
import styles from './mailing.module.css';
import { MailingParts } from './parts';
import { SignUpLink } from './sign-up-link';
import { useMailingChanged } from './use-mailing-changed';

export function ListsPage() {
  const t = useT();
  const mayEdit = useMay('editCustomers');
  const [adding, setAdding] = useState(false);
  const lists = useQuery(subscriberListsQuery);
  const add = mayEdit && (
    <Button leftSection={<Icon name="plus" size={18} />} onClick={() => setAdding(true)}>
      {t('list-add')}
    </Button>
  );
  return (
    <Page title={t('nav-subscribers')} actions={(lists.data?.length ?? 0) > 0 && add}>
      <MailingParts />
      <Loaded query={lists}>
        {(items) =>
          items.length === 0 ? (
            <Empty icon="megaphone" text={t('lists-none')}>
              {add}
            </Empty>
          ) : (
            <ul className={styles.list} aria-label={t('lists-title')}>
              {items.map((list) => (
                <ListRow key={list.id} list={list} />
              ))}
            </ul>
          )
        }
      </Loaded>
      {adding && <ListForm onClose={() => setAdding(false)} />}
    </Page>
  );
}

function ListRow({ list }: { list: SubscriberList }) {
  const { t, plain } = useI18n();
  const mayEdit = useMay('editCustomers');
  const [open, setOpen] = useState<'edit' | 'remove' | 'link' | null>(null);
  const { id, name, isOpen, subscribed } = list;
  const close = () => setOpen(null);
  return (
    <li className={styles.box}>
      <div className={styles.text}>
        <Group gap="xs">
          <TextLink to="/subscribers" search={{ list: id }} fw={600}>
            <bdi>{name}</bdi>
          </TextLink>
          {isOpen && <Badge color="green">{t('list-open')}</Badge>}
        </Group>
        <Text size="sm" c="dimmed">
          {t('list-subscribed', { count: subscribed })}
        </Text>
      </div>
      <Group gap={4} wrap="nowrap">
        {isOpen && (
          <ActionIcon variant="subtle" color="gray" aria-label={plain('list-link-title', { name })} onClick={() => setOpen('link')}>
            <Icon name="link" size={18} />
          </ActionIcon>
        )}
        {mayEdit && (
          <>
            <ActionIcon variant="subtle" color="gray" aria-label={plain('edit-named', { name })} onClick={() => setOpen('edit')}>
              <Icon name="pencil" size={18} />
            </ActionIcon>
            <ActionIcon variant="subtle" color="gray" aria-label={plain('list-remove-named', { name })} onClick={() => setOpen('remove')}>
              <Icon name="trash" size={18} />
            </ActionIcon>
          </>
        )}
      </Group>
      {open === 'link' && <SignUpLink list={list} onClose={close} />}
      {open === 'edit' && <ListForm list={list} onClose={close} />}
      {open === 'remove' && <RemoveList list={list} onClose={close} />}
    </li>
  );
}

function ListForm({ list, onClose }: { list?: SubscriberList; onClose: () => void }) {
  const t = useT();
  const required = useRequired();
  const changed = useMailingChanged();
  const { form, busy, general, formProps } = useApiForm(
    { initialValues: { version: list?.version, name: list?.name ?? '', isOpen: list?.isOpen ?? false }, validate: { name: required } },
    async ({ version, name, isOpen }) => {
      await take(
        list && version !== undefined
          ? api.PUT('/api/subscriber-lists/{id}', { params: { path: { id: list.id } }, body: { name, isOpen, version } })
          : api.POST('/api/subscriber-lists', { body: { name, isOpen } }),
      ).catch(conflictAt('list_exists', '/name'));
      await changed();
      onClose();
    },
  );
  return (
    <Dialog onClose={onClose} title={t(list ? 'list-edit' : 'list-add')}>
      <form {...formProps}>
        <Stack>
          <FormProblem text={general} />
          <TextInput label={t('list-name')} maxLength={120} required data-autofocus {...form.getInputProps('name')} />
          <Checkbox label={t('list-is-open')} {...form.getInputProps('isOpen', { type: 'checkbox' })} />
          <FormActions busy={busy} onCancel={onClose}>
            {t('action-save')}
          </FormActions>
        </Stack>
      </form>
    </Dialog>
  );
}

function RemoveList({ list, onClose }: { list: SubscriberList; onClose: () => void }) {
  const t = useT();
  const changed = useMailingChanged();
  const remove = useMutation({
    mutationFn: () => take(api.DELETE('/api/subscriber-lists/{id}', { params: { path: { id: list.id } } })),
    onSuccess: async () => {
      await changed();
      onClose();
    },
  });
  return (
    <ReasonDialog
      title={t('list-remove-title', { name: list.name })}
      text={t('list-remove-text')}
      keep={t('waiting-keep')}
      action={t('list-remove-action')}
      busy={remove.isPending}
      error={remove.error}
      onConfirm={() => remove.mutate()}
      onClose={onClose}
    />
  );
}
