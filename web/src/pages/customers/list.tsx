import { Badge, Checkbox, Group } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useWindowVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, type MouseEvent, useEffect, useRef, useState } from 'react';
import type { Customer } from '../../api/types';
import { useI18n } from '../../app/i18n';
import { Ltr, phoneText } from '../../app/values';
import styles from './list.module.css';
import { between, choose, isChosen, type Selection } from './select/selection';

const ROW = 60;
/** Frames after which a row that was scrolled to is drawn. */
const FRAMES = 10;

interface Props {
  customers: Customer[];
  /** How many there are on the server. */
  total: number;
  /** Whether more can be asked for now. */
  more: boolean;
  onMore: () => void;
  selection: Selection;
  /** Absent where nothing can be done to those who are chosen. */
  onSelect?: (selection: Selection) => void;
}

/** Rows near the window only; the next page is asked for before the last row is reached. */
export function CustomerList({ customers, total, more, onMore, selection, onSelect }: Props) {
  const { plain } = useI18n();
  const box = useRef<HTMLDivElement>(null);
  const rows = useWindowVirtualizer({
    count: customers.length,
    estimateSize: () => ROW,
    overscan: 10,
    scrollMargin: box.current?.offsetTop ?? 0,
  });
  const items = rows.getVirtualItems();
  const first = items[0]?.index ?? 0;
  const last = items.at(-1)?.index ?? 0;
  /** The row that the keys moved to, or that was chosen last. */
  const [place, setPlace] = useState(0);
  const reached = Math.min(Math.max(place, first), last);
  useEffect(() => {
    if (more && last >= customers.length - 15) onMore();
  }, [more, last, customers.length, onMore]);

  const shown = customers.map(({ id }) => id);
  const select = (ids: readonly string[], on: boolean) => onSelect?.(choose(selection, ids, on, shown));
  const onClick = (event: MouseEvent, index: number) => {
    const id = shown[index];
    if (id === undefined) return;
    const on = !isChosen(selection, id);
    select(event.shiftKey ? between(shown, place, index) : [id], on);
    setPlace(index);
  };
  const onKeyDown = (event: KeyboardEvent, index: number) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const to = shown[index + (step ?? 0)];
    const from = shown[index];
    if (!step || to === undefined || from === undefined) return;
    event.preventDefault();
    if (event.shiftKey) select([from, to], true);
    setPlace(index + step);
    rows.scrollToIndex(index + step, { align: 'auto' });
    focusRow(box.current, index + step);
  };

  return (
    <div ref={box} className={styles.list} role="list" style={{ blockSize: rows.getTotalSize() }}>
      {items.map(({ index, start }) => {
        const customer = customers[index];
        if (!customer) return null;
        const chosen = isChosen(selection, customer.id);
        return (
          <div
            key={customer.id}
            role="listitem"
            aria-setsize={total}
            aria-posinset={index + 1}
            className={styles.item}
            data-chosen={(onSelect && chosen) || undefined}
            style={{ blockSize: ROW, transform: `translateY(${start - rows.options.scrollMargin}px)` }}
          >
            {onSelect && (
              <Checkbox
                className={styles.check}
                aria-label={plain('select-customer', { name: customer.fullName })}
                checked={chosen}
                data-row={index}
                tabIndex={index === reached ? 0 : -1}
                onClick={(event) => onClick(event, index)}
                onChange={() => undefined}
                onKeyDown={(event) => onKeyDown(event, index)}
              />
            )}
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

/** A row far away is drawn only after the window has moved to it. */
function focusRow(box: HTMLElement | null, index: number, frames = FRAMES): void {
  const input = box?.querySelector<HTMLInputElement>(`input[data-row="${index}"]`);
  if (input) input.focus();
  else if (frames > 0) requestAnimationFrame(() => focusRow(box, index, frames - 1));
}
