import { ActionIcon, Button, Group, Stack, Text } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api, take } from '../../api/client';
import { closuresQuery } from '../../api/queries';
import type { Closure } from '../../api/types';
import { Icon } from '../../app/icons';
import { useI18n } from '../../app/i18n';
import { useBusiness } from '../../app/session';
import { Failure, Loaded } from '../../app/states';
import { spanText } from '../../time/span';
import { ClosureForm } from './closure-form';
import styles from './closures.module.css';
import { Section } from './section';

/** Reads anew what a closure changes. */
export function useClosuresChanged(): () => Promise<void> {
  const client = useQueryClient();
  return async () => {
    await Promise.all(['closures', 'holidays', 'slots'].map((key) => client.invalidateQueries({ queryKey: [key] })));
  };
}

/** The closures that are not over, to change and to take back. */
export function Closures() {
  const { t } = useI18n();
  const closures = useQuery(closuresQuery());
  const [editing, setEditing] = useState<Closure | 'new' | null>(null);
  const add = (
    <Button leftSection={<Icon name="plus" size={18} />} onClick={() => setEditing('new')}>
      {t('closure-add')}
    </Button>
  );
  return (
    <Section title={t('closures-title')} action={add}>
      <Loaded query={closures} rows={2}>
        {(items) => (items.length === 0 ? <Text c="dimmed">{t('closures-none')}</Text> : <List closures={items} onEdit={setEditing} />)}
      </Loaded>
      {editing && <ClosureForm closure={editing === 'new' ? undefined : editing} onClose={() => setEditing(null)} />}
    </Section>
  );
}

function List({ closures, onEdit }: { closures: Closure[]; onEdit: (closure: Closure) => void }) {
  const { plain, locale } = useI18n();
  const { zone } = useBusiness();
  const changed = useClosuresChanged();
  const remove = useMutation({
    mutationFn: (id: string) => take(api.DELETE('/api/closures/{id}', { params: { path: { id } } })),
    onSuccess: changed,
  });
  return (
    <Stack gap="xs">
      {remove.error && <Failure error={remove.error} />}
      <ul className={styles.list}>
        {closures.map((closure) => (
          <li key={closure.id} className={styles.row}>
            <div className={styles.text}>
              <Text size="sm" fw={600}>
                <bdi>{closure.name}</bdi>
              </Text>
              <Text size="sm" c="dimmed">
                {spanText(closure.startsAt, closure.endsAt, zone, locale)}
              </Text>
            </div>
            <Group gap={4} wrap="nowrap">
              <ActionIcon
                variant="subtle"
                color="gray"
                aria-label={plain('edit-named', { name: closure.name })}
                onClick={() => onEdit(closure)}
              >
                <Icon name="pencil" size={18} />
              </ActionIcon>
              <ActionIcon
                variant="subtle"
                color="gray"
                aria-label={plain('closure-remove', { name: closure.name })}
                loading={remove.isPending && remove.variables === closure.id}
                onClick={() => remove.mutate(closure.id)}
              >
                <Icon name="trash" size={18} />
              </ActionIcon>
            </Group>
          </li>
        ))}
      </ul>
    </Stack>
  );
}
