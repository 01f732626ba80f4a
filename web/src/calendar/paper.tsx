/** What is printed in place of the page: the visits as a list, with whom to call. Drawn only while printing. */
import { useEffect, useState } from 'react';
import { flushSync } from 'react-dom';
import { useI18n } from '../app/i18n';
import { useBusiness } from '../app/session';
import { Ltr, phoneText } from '../app/values';
import { dateText, timeText } from '../time/format';
import type { Column } from './columns';
import styles from './paper.module.css';

interface Props {
  title: string;
  columns: Column[];
  zone: string;
}

export function Paper(props: Props) {
  return useIsPrinting() && <Sheet {...props} />;
}

/** True from when the browser is about to print until it has. */
function useIsPrinting(): boolean {
  const [isPrinting, setIsPrinting] = useState(false);
  useEffect(() => {
    const listeners = { beforeprint: () => flushSync(() => setIsPrinting(true)), afterprint: () => setIsPrinting(false) };
    for (const [name, listener] of Object.entries(listeners)) window.addEventListener(name, listener);
    return () => {
      for (const [name, listener] of Object.entries(listeners)) window.removeEventListener(name, listener);
    };
  }, []);
  return isPrinting;
}

function Sheet({ title, columns, zone }: Props) {
  const { t, locale } = useI18n();
  const { name } = useBusiness();
  const busy = columns.filter(({ visits }) => visits.length > 0);
  return (
    <div className={styles.paper}>
      <h1>{title}</h1>
      <p>
        <bdi>{name}</bdi>
      </p>
      {busy.length === 0 && <p>{t('agenda-free')}</p>}
      {busy.map((column) => (
        <table key={column.key}>
          <caption>
            {column.key === column.staff?.id ? (
              <bdi>{column.staff.name}</bdi>
            ) : (
              dateText(column.date, locale, { weekday: 'long', day: 'numeric', month: 'long' })
            )}
          </caption>
          <thead>
            <tr>
              {['field-time', 'field-customer', 'field-phone', 'field-service', 'field-staff', 'field-notes'].map((key) => (
                <th key={key} scope="col">
                  {t(key)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {column.visits
              .toSorted((a, b) => a.start - b.start)
              .map(({ visit, seats }) => (
                <tr key={visit.id}>
                  <td>
                    <Ltr>{`${timeText(visit.startsAt, zone)}–${timeText(visit.endsAt, zone)}`}</Ltr>
                  </td>
                  <td>{seats ? t('class-seats', { ...seats }) : <bdi>{visit.customer.fullName}</bdi>}</td>
                  <td>{!seats && visit.customer.phone && <Ltr>{phoneText(visit.customer.phone)}</Ltr>}</td>
                  <td>
                    <bdi>{visit.service.name}</bdi>
                  </td>
                  <td>
                    <bdi>{visit.staff.name}</bdi>
                  </td>
                  <td>
                    <bdi>{visit.notes}</bdi>
                  </td>
                </tr>
              ))}
          </tbody>
        </table>
      ))}
    </div>
  );
}
