import { ActionIcon, Alert, Badge, Button, Card, Group, Select, Stack, Text, TextInput, Title } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import { api, take } from '../../api/client';
import { feedsQuery, outsideCalendarsQuery, staffQuery } from '../../api/queries';
import type { CalendarFeed, OutsideCalendar, Staff } from '../../api/types';
import { CopyButton } from '../../app/copy-button';
import { FormProblem, useApiForm, useRequired } from '../../app/form';
import { useI18n, useT } from '../../app/i18n';
import { Icon } from '../../app/icons';
import { useBusiness, useMay } from '../../app/session';
import { Failure, Loaded } from '../../app/states';
import { momentText } from '../../time/format';

const COLORS = { waiting: 'gray', ok: 'green', failing: 'red', needs_reconnect: 'orange' } as const;
const CAME_BACK = ['connected', 'denied', 'session'] as const;

/** Calendars beyond ours: links that show our visits elsewhere, and calendars that block open times here. */
export function CalendarsSettings() {
  const t = useT();
  const staff = useQuery(staffQuery);
  const writes = useMay('editCatalog');
  const subscribes = useMay('editCalendar');
  const { google } = useSearch({ from: '/shell/settings' });
  const cameBack = CAME_BACK.find((word) => word === google);
  return (
    <Loaded query={staff} rows={3}>
      {(members) => {
        const active = members.filter((member) => member.status === 'active');
        return (
          <Stack maw={640} gap="xl">
            {cameBack && (
              <Alert color={cameBack === 'connected' ? 'green' : 'orange'} role="status">
                {t(`google-${cameBack}`)}
              </Alert>
            )}
            {subscribes && <Feeds staff={active} />}
            <Outside staff={active} writes={writes} />
          </Stack>
        );
      }}
    </Loaded>
  );
}

function nameOf(staff: Staff[], id?: string | null) {
  return staff.find((member) => member.id === id)?.name;
}

function Feeds({ staff }: { staff: Staff[] }) {
  const t = useT();
  const feeds = useQuery(feedsQuery);
  const client = useQueryClient();
  const { form, busy, general, formProps } = useApiForm({ initialValues: { staffId: '' } }, async ({ staffId }) => {
    await take(api.POST('/api/calendar/feeds', { body: { staffId: staffId || null } }));
    await client.invalidateQueries({ queryKey: ['feeds'] });
  });
  const whose = [{ value: '', label: t('calendar-all-staff') }, ...staff.map(({ id, name }) => ({ value: id, label: name }))];
  return (
    <section>
      <Title order={2} size="h4">
        {t('feeds-title')}
      </Title>
      <Text mb="sm">{t('feeds-text')}</Text>
      <Stack>
        <Loaded query={feeds} rows={1}>
          {(items) =>
            items.map((feed) => <FeedCard key={feed.id} feed={feed} name={nameOf(staff, feed.staffId) ?? t('calendar-all-staff')} />)
          }
        </Loaded>
        <form {...formProps}>
          <FormProblem text={general} />
          <Group align="end">
            <Select label={t('feeds-whose')} data={whose} allowDeselect={false} {...form.getInputProps('staffId')} />
            <Button type="submit" variant="default" loading={busy}>
              {t('feeds-add')}
            </Button>
          </Group>
        </form>
      </Stack>
    </section>
  );
}

function FeedCard({ feed, name }: { feed: CalendarFeed; name: string }) {
  const { t, plain, locale } = useI18n();
  const { zone } = useBusiness();
  const client = useQueryClient();
  const revoke = useMutation({
    mutationFn: () => take(api.DELETE('/api/calendar/feeds/{id}', { params: { path: { id: feed.id } } })),
    onSuccess: () => client.invalidateQueries({ queryKey: ['feeds'] }),
  });
  return (
    <Card withBorder padding="sm">
      <Text fw={600}>
        <bdi>{name}</bdi>
      </Text>
      <Text size="sm" c="dimmed">
        {feed.lastReadAt ? t('feeds-read', { at: momentText(feed.lastReadAt, zone, locale) }) : t('feeds-unread')}
      </Text>
      <TextInput readOnly dir="ltr" my="xs" value={feed.url} aria-label={plain('feeds-link', { name })} />
      <CopyButton text={feed.url} label={t('link-copy')} size="xs">
        <Button
          size="xs"
          variant="default"
          loading={revoke.isPending}
          onClick={() => revoke.mutate()}
          aria-label={plain('feeds-revoke-named', { name })}
        >
          {t('feeds-revoke')}
        </Button>
      </CopyButton>
      {revoke.error && <Failure error={revoke.error} />}
    </Card>
  );
}

function Outside({ staff, writes }: { staff: Staff[]; writes: boolean }) {
  const t = useT();
  const calendars = useQuery(outsideCalendarsQuery);
  return (
    <section>
      <Title order={2} size="h4">
        {t('outside-title')}
      </Title>
      <Text mb="sm">{t('outside-text')}</Text>
      <Loaded query={calendars} rows={1}>
        {({ items, hasGoogle }) => (
          <Stack>
            {items.map((calendar) => (
              <OutsideCard key={calendar.id} calendar={calendar} name={nameOf(staff, calendar.staffId) ?? ''} writes={writes} />
            ))}
            {writes && <AddOutside key={items.length} staff={staff} hasGoogle={hasGoogle} />}
          </Stack>
        )}
      </Loaded>
    </section>
  );
}

function OutsideCard({ calendar, name, writes }: { calendar: OutsideCalendar; name: string; writes: boolean }) {
  const { t, plain, locale } = useI18n();
  const { zone } = useBusiness();
  const client = useQueryClient();
  const onSuccess = () => client.invalidateQueries({ queryKey: ['outside'] });
  const params = { path: { id: calendar.id } };
  const refresh = useMutation({ mutationFn: () => take(api.POST('/api/calendar/outside/{id}/refresh', { params })), onSuccess });
  const remove = useMutation({ mutationFn: () => take(api.DELETE('/api/calendar/outside/{id}', { params })), onSuccess });
  const connect = useConnect();
  const error = refresh.error ?? remove.error ?? connect.error;
  return (
    <Card withBorder padding="sm">
      <Group justify="space-between" wrap="nowrap">
        <div>
          <Text fw={600}>
            <bdi>{name}</bdi> · <bdi>{calendar.name}</bdi>
          </Text>
          <Text size="sm" c="dimmed">
            <bdi dir="ltr">{calendar.host}</bdi>
            {calendar.lastOkAt && <> · {t('outside-read', { at: momentText(calendar.lastOkAt, zone, locale) })}</>}
          </Text>
        </div>
        <Badge color={COLORS[calendar.health]} variant="light">
          {t(`outside-${calendar.health}`)}
        </Badge>
      </Group>
      {calendar.error && <Text c="var(--mantine-color-error)">{calendar.error.message}</Text>}
      {calendar.unread > 0 && <Text size="sm">{t('outside-skipped', { count: calendar.unread })}</Text>}
      {writes && (
        <Group mt="xs">
          {calendar.health === 'needs_reconnect' ? (
            <Button size="xs" loading={connect.isPending} onClick={() => connect.mutate(calendar.staffId)}>
              {t('outside-reconnect')}
            </Button>
          ) : (
            <Button size="xs" variant="default" loading={refresh.isPending} onClick={() => refresh.mutate()}>
              {t('outside-refresh')}
            </Button>
          )}
          <ActionIcon
            variant="subtle"
            color="gray"
            aria-label={plain('outside-remove', { name: calendar.name })}
            loading={remove.isPending}
            onClick={() => remove.mutate()}
          >
            <Icon name="trash" />
          </ActionIcon>
        </Group>
      )}
      {error && <Failure error={error} />}
    </Card>
  );
}

/** Leads to Google's consent page, which leads back here. */
function useConnect() {
  return useMutation({
    mutationFn: (staffId: string) => take(api.POST('/api/calendar/google/connect', { body: { staffId } })),
    onSuccess: ({ url }) => window.location.assign(url),
  });
}

function AddOutside({ staff, hasGoogle }: { staff: Staff[]; hasGoogle: boolean }) {
  const t = useT();
  const required = useRequired();
  const client = useQueryClient();
  const connect = useConnect();
  const { form, busy, general, formProps } = useApiForm(
    { initialValues: { staffId: staff[0]?.id ?? '', url: '' }, validate: { url: required } },
    async (body) => {
      await take(api.POST('/api/calendar/outside', { body }));
      await client.invalidateQueries({ queryKey: ['outside'] });
    },
  );
  return (
    <form {...formProps}>
      <Stack gap="sm">
        <FormProblem text={general} />
        <Select
          label={t('field-staff')}
          data={staff.map(({ id, name }) => ({ value: id, label: name }))}
          allowDeselect={false}
          {...form.getInputProps('staffId')}
        />
        <TextInput label={t('outside-url')} description={t('outside-url-hint')} dir="ltr" {...form.getInputProps('url')} />
        <Group>
          <Button type="submit" loading={busy}>
            {t('outside-add')}
          </Button>
          {hasGoogle && (
            <Button variant="default" loading={connect.isPending} onClick={() => connect.mutate(form.getValues().staffId)}>
              {t('outside-google')}
            </Button>
          )}
        </Group>
        {connect.error && <Failure error={connect.error} />}
      </Stack>
    </form>
  );
}
