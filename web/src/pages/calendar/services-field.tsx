/** What a visit is for: one service, and others given after it in the same visit. */
import { ActionIcon, Button, Group, Select, Stack, Text } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { useQuery } from '@tanstack/react-query';
import { servicesQuery } from '../../api/queries';
import type { Service } from '../../api/types';
import { Icon } from '../../app/icons';
import { useI18n } from '../../app/i18n';
import { moneyText } from '../../time/format';

/** The most services that follow the first. */
const MAX_FURTHER = 5;

interface Services {
  serviceId: string;
  /** '' where none is chosen yet. */
  furtherServiceIds: string[];
}

/** The services of the form that are chosen, in their order. */
export function chosenServices({ serviceId, furtherServiceIds }: Services): string[] {
  return [serviceId, ...furtherServiceIds].filter((id) => id !== '');
}

export function ServicesField<T extends Services>({ form }: { form: UseFormReturnType<T> }) {
  const { t, plain, locale } = useI18n();
  const services = useQuery(servicesQuery);
  const active = (services.data ?? []).filter(({ status }) => status === 'active');
  const { serviceId, furtherServiceIds: further } = form.getValues();
  const first = active.find(({ id }) => id === serviceId);
  // A class is a visit of its own.
  const combinable = active.filter(({ rules }) => rules.capacity === 1);
  const option = (service: Service) => ({
    value: service.id,
    label: t('service-option', { name: service.name, minutes: service.durationMinutes, price: moneyText(service.price, locale) }),
  });
  const set = (ids: string[]) => {
    form.setValues({ furtherServiceIds: ids } as Partial<T>);
    form.clearFieldError('furtherServiceIds');
  };
  const choose = (id: string | null) => {
    const isClass = active.some((service) => service.id === id && service.rules.capacity > 1);
    form.setValues({ serviceId: id ?? '', ...(isClass && { furtherServiceIds: [] as string[] }) } as Partial<T>);
    form.clearFieldError('serviceId');
  };
  return (
    <Stack gap="xs">
      <Select
        label={t('field-service')}
        required
        data={active.map(option)}
        value={serviceId || null}
        onChange={choose}
        allowDeselect={false}
        error={form.errors.serviceId}
        data-path="serviceId"
      />
      {further.map((id, index) => (
        <Group key={index} gap="xs" wrap="nowrap" align="flex-end">
          <Select
            flex={1}
            label={t('service-further', { number: index + 2 })}
            data={combinable.map(option)}
            value={id || null}
            onChange={(next) => set(further.with(index, next ?? ''))}
            allowDeselect={false}
          />
          <ActionIcon
            variant="subtle"
            color="gray"
            size="lg"
            aria-label={plain('service-further-remove', { number: index + 2 })}
            onClick={() => set(further.toSpliced(index, 1))}
          >
            <Icon name="trash" size={18} />
          </ActionIcon>
        </Group>
      ))}
      {form.errors.furtherServiceIds && (
        <Text size="xs" c="var(--mantine-color-error)" role="alert">
          {form.errors.furtherServiceIds}
        </Text>
      )}
      {first?.rules.capacity === 1 && combinable.length > 1 && (
        <Group justify="space-between" gap="xs">
          {further.length < MAX_FURTHER ? (
            <Button
              size="compact-sm"
              variant="subtle"
              leftSection={<Icon name="plus" size={16} />}
              onClick={() => set([...further, ''])}
              data-path="furtherServiceIds"
            >
              {t('service-further-add')}
            </Button>
          ) : (
            <span />
          )}
          <Total services={chosenServices(form.getValues()).flatMap((id) => active.filter((service) => service.id === id))} />
        </Group>
      )}
    </Stack>
  );
}

/** How long several services take together, and what they cost. */
function Total({ services }: { services: Service[] }) {
  const { t, locale } = useI18n();
  const [first] = services;
  if (!first || services.length < 2) return null;
  const minutes = services.reduce((sum, { durationMinutes }) => sum + durationMinutes, 0);
  const amount = services.reduce((sum, { price }) => sum + price.amount, 0);
  return <Text size="sm">{t('service-total', { minutes, price: moneyText({ ...first.price, amount }, locale) })}</Text>;
}
