/** Links by which customers were asked to pay, the newest first. */
import { Button, Select, Text } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { linkListQuery } from '../../api/payment-queries';
import type { PaymentLink, PaymentLinkStatus } from '../../api/types';
import { Icon } from '../../app/icons';
import { useI18n } from '../../app/i18n';
import { useBusiness, useMay } from '../../app/session';
import { Empty, Failure, Loading, More } from '../../app/states';
import { TextLink } from '../../app/text-link';
import { Money } from '../../app/values';
import { momentText } from '../../time/format';
import { AskPayment } from './ask-payment';
import { CustomerField } from './customer-field';
import { PaymentsFrame } from './frame';
import { LinkPanel } from './link-panel';
import { LINK_STATUSES, LinkStatusBadge } from './link-status';
import { PayerName } from './payer';
import styles from './payments.module.css';

export function PaymentLinksPage() {
  const { t } = useI18n();
  const { status, customer, link: opened } = useSearch({ from: '/shell/payments/links' });
  const navigate = useNavigate({ from: '/payments/links' });
  const mayTake = useMay('takePayments');
  const [asking, setAsking] = useState(false);
  const list = useInfiniteQuery(linkListQuery({ status, customerId: customer }));
  const links = list.data?.pages.flatMap((page) => page.items) ?? [];
  const isFiltered = Boolean(status ?? customer);
  const ask = mayTake && (
    <Button leftSection={<Icon name="link" size={18} />} onClick={() => setAsking(true)}>
      {t('paylink-new')}
    </Button>
  );
  return (
    <PaymentsFrame title={t('paylinks')} actions={ask}>
      <search className={styles.filters}>
        <Select
          label={t('messages-status')}
          data={[{ value: '', label: t('messages-all') }, ...LINK_STATUSES.map((value) => ({ value, label: t(`paylink-${value}`) }))]}
          value={status ?? ''}
          onChange={(next) => void navigate({ search: (old) => ({ ...old, status: (next || undefined) as PaymentLinkStatus | undefined }) })}
          allowDeselect={false}
        />
        <CustomerField
          isFilter
          chosen={customer}
          onChoose={(id) => void navigate({ search: (old) => ({ ...old, customer: id }) })}
        />
      </search>
      {list.error && <Failure error={list.error} retry={() => void list.refetch()} />}
      {list.isPending && <Loading />}
      {list.data && links.length === 0 && (
        <Empty icon="link" text={t(isFiltered ? 'paylinks-none-found' : 'paylinks-none')}>
          {isFiltered && (
            <Button variant="default" onClick={() => void navigate({ search: {} })}>
              {t('messages-clear')}
            </Button>
          )}
        </Empty>
      )}
      <ul className={styles.list} aria-label={t('paylinks')}>
        {links.map((link) => (
          <li key={link.id} className={styles.box}>
            <LinkRow link={link} />
          </li>
        ))}
      </ul>
      <More list={list} mt="md" />
      {opened && <LinkPanel key={opened} id={opened} onClose={() => void navigate({ search: (old) => ({ ...old, link: undefined }) })} />}
      {asking && <AskPayment onClose={() => setAsking(false)} />}
    </PaymentsFrame>
  );
}

function LinkRow({ link }: { link: PaymentLink }) {
  const { t, locale } = useI18n();
  const { zone } = useBusiness();
  return (
    <>
      <div className={styles.row}>
        <TextLink from="/payments/links" search={(old) => ({ ...old, link: link.id })} fw={600} className={styles.text}>
          <bdi>{link.description}</bdi>
        </TextLink>
        <LinkStatusBadge status={link.status} />
      </div>
      <Text size="sm" c="dimmed" className={styles.text}>
        <PayerName id={link.customerId} /> · <Money value={link.amount} />
        {link.status === 'open' && (
          <>
            {' · '}
            {t('paylink-until', { at: momentText(link.expiresAt, zone, locale) })}
          </>
        )}
      </Text>
    </>
  );
}
