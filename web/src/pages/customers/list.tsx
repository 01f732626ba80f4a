import { Badge, Group } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useWindowVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useRef } from 'react';
import type { Customer } from '../../api/types';
import { Ltr, phoneText } from '../../app/values';
import styles from './list.module.css';

const ROW = 60;

interface Props {
  customers: Customer[];
  /** How many there are on the server. */
  total: number;
  /** Whether more can be asked for now. */
  more: boolean;
  onMore: () => void;
}

/** Rows near the window only; the next page is asked for before the last row is reached. */
export function CustomerList({ customers, total, more, onMore }: Props) {
  const box = useRef<HTMLDivElement>(null);
  const rows = useWindowVirtualizer({
    count: customers.length,
    estimateSize: () => ROW,
    overscan: 10,
    scrollMargin: box.current?.offsetTop ?? 0,
  });
  const items = rows.getVirtualItems();
  const last = items.at(-1)?.index ?? 0;
  useEffect(() => {
    if (more && last >= customers.length - 15) onMore();
  }, [more, last, customers.length, onMore]);

  return (
    <div ref={box} className={styles.list} role="list" style={{ blockSize: rows.getTotalSize() }}>
      {items.map(({ index, start }) => {
        const customer = customers[index];
        if (!customer) return null;
        return (
          <div
            key={customer.id}
            role="listitem"
            aria-setsize={total}
            aria-posinset={index + 1}
            className={styles.item}
            style={{ blockSize: ROW, transform: `translateY(${start - rows.options.scrollMargin}px)` }}
          >
            <Link to="/customers/$customerId" params={{ customerId: customer.id }} className={styles.row}>
              <bdi className={styles.name}>{customer.fullName}</bdi>
              <span className={styles.contact}>{customer.phone && <Ltr>{phoneText(customer.phone)}</Ltr>}</span>
              <span className={styles.email}>{customer.email && <Ltr>{customer.email}</Ltr>}</span>
              <Group gap={4} wrap="nowrap" className={styles.tags}>
                {customer.tags.slice(0, 3).map((tag) => (
                  <Badge key={tag} size="sm" variant="light" color="gray" tt="none">
                    <bdi>{tag}</bdi>
                  </Badge>
                ))}
              </Group>
            </Link>
          </div>
        );
      })}
    </div>
  );
}
