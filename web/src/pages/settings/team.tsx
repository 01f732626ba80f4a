import { ActionIcon, Button, Card, Group, Select, Stack, Text, TextInput } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api, take } from '../../api/client';
import { teamQuery } from '../../api/queries';
import type { Member, Role } from '../../api/types';
import { Dialog } from '../../app/dialog';
import { FormActions, FormProblem, useApiForm, useRequired } from '../../app/form';
import { Icon } from '../../app/icons';
import { useI18n, useT } from '../../app/i18n';
import { useMe } from '../../app/session';
import { Failure, Loaded } from '../../app/states';

const ROLES: Role[] = ['owner', 'manager', 'staff', 'bookkeeper'];

function useRoles() {
  const t = useT();
  return ROLES.map((role) => ({ value: role, label: t(`role-${role}`) }));
}

/** Who may sign in for this business, and as what. */
export function TeamSettings() {
  const t = useT();
  const team = useQuery(teamQuery);
  const [adding, setAdding] = useState(false);
  return (
    <Stack maw={640}>
      <Group>
        <Button leftSection={<Icon name="plus" size={18} />} onClick={() => setAdding(true)}>
          {t('team-add')}
        </Button>
      </Group>
      <Loaded query={team} rows={2}>
        {(members) => members.map((member) => <MemberCard key={member.userId} member={member} />)}
      </Loaded>
      {adding && <MemberForm onClose={() => setAdding(false)} />}
    </Stack>
  );
}

function MemberCard({ member }: { member: Member }) {
  const { plain } = useI18n();
  const roles = useRoles();
  const { user } = useMe();
  const client = useQueryClient();
  const onSuccess = () => client.invalidateQueries({ queryKey: ['team'] });
  const params = { path: { id: member.userId } };
  const change = useMutation({ mutationFn: (role: Role) => take(api.PUT('/api/team/{id}', { params, body: { role } })), onSuccess });
  const remove = useMutation({ mutationFn: () => take(api.DELETE('/api/team/{id}', { params })), onSuccess });
  const self = member.userId === user.id;
  const error = change.error ?? remove.error;
  return (
    <Card withBorder padding="sm">
      <Group justify="space-between">
        <div>
          <Text fw={600}>
            <bdi>{member.fullName}</bdi>
          </Text>
          <Text size="sm" c="dimmed">
            <bdi dir="ltr">{member.email}</bdi>
          </Text>
        </div>
        <Group gap="xs">
          <Select
            aria-label={plain('team-role', { name: member.fullName })}
            data={roles}
            value={member.role}
            onChange={(role) => role && change.mutate(role as Role)}
            allowDeselect={false}
            disabled={self || change.isPending}
            w={160}
          />
          {!self && (
            <ActionIcon
              variant="subtle"
              color="gray"
              size="lg"
              aria-label={plain('team-remove', { name: member.fullName })}
              loading={remove.isPending}
              onClick={() => remove.mutate()}
            >
              <Icon name="trash" />
            </ActionIcon>
          )}
        </Group>
      </Group>
      {error && <Failure error={error} />}
    </Card>
  );
}

function MemberForm({ onClose }: { onClose: () => void }) {
  const t = useT();
  const roles = useRoles();
  const required = useRequired();
  const client = useQueryClient();
  const { form, busy, general, formProps } = useApiForm(
    { initialValues: { fullName: '', email: '', role: 'staff' as Role }, validate: { fullName: required, email: required } },
    async (body) => {
      await take(api.POST('/api/team', { body }));
      await client.invalidateQueries({ queryKey: ['team'] });
      onClose();
    },
  );
  return (
    <Dialog onClose={onClose} title={t('team-add')}>
      <form {...formProps}>
        <Stack>
          <FormProblem text={general} />
          <TextInput label={t('field-full-name')} required data-autofocus {...form.getInputProps('fullName')} />
          <TextInput label={t('field-email')} type="email" dir="ltr" required {...form.getInputProps('email')} />
          <Select label={t('field-role')} data={roles} allowDeselect={false} {...form.getInputProps('role')} />
          <FormActions busy={busy} onCancel={onClose}>
            {t('team-invite')}
          </FormActions>
        </Stack>
      </form>
    </Dialog>
  );
}
