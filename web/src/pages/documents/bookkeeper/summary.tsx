/** What the tax authority wants shown and printed after a uniform file was made. Its words are the law's, in Hebrew. */
import { Button, Group, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { summaryQuery } from '../../../api/document-queries';
import { Icon } from '../../../app/icons';
import { useT } from '../../../app/i18n';
import { ScrollBox } from '../../../app/scroll-box';
import { Loaded } from '../../../app/states';
import { Ltr, Money } from '../../../app/values';
import styles from '../documents.module.css';
import sheet from './bookkeeper.module.css';

export function Summary({ id, onClose }: { id: string; onClose: () => void }) {
  const t = useT();
  const summary = useQuery(summaryQuery(id));
  return (
    <section className={`${styles.box} ${sheet.paper}`} aria-label={t('uniform-summary')}>
      <Loaded query={summary}>
        {(data) => (
          <Stack gap="sm">
            <Stack gap={4} lang="he" dir="rtl">
              <Text component="h2" fw={600} m={0}>
                {data.title} <bdi>{data.businessName}</bdi> <Ltr>{data.businessNumber}</Ltr>
              </Text>
              <Text>{data.success}</Text>
              <Text size="sm">
                <Ltr>{data.path}</Ltr>
              </Text>
              <ScrollBox label={data.title}>
                <table className={styles.table}>
                  <tbody>
                    {data.records.map(({ code, description, count }) => (
                      <tr key={code}>
                        <th scope="row">
                          <Ltr>{code}</Ltr>
                        </th>
                        <td>{description}</td>
                        <td className={styles.amount}>{count}</td>
                      </tr>
                    ))}
                  </tbody>
                </table>
                <table className={styles.table}>
                  <tbody>
                    {data.documents.map(({ code, name, count, total }) => (
                      <tr key={code}>
                        <th scope="row">{code}</th>
                        <td>{name}</td>
                        <td className={styles.amount}>{count}</td>
                        <td className={styles.amount}>
                          <Money value={{ amount: total, currency: 'ILS' }} />
                        </td>
                      </tr>
                    ))}
                  </tbody>
                </table>
              </ScrollBox>
              <Text size="sm">
                <bdi>{data.software}</bdi> · <bdi>{data.certificate}</bdi> · <Ltr>{data.producedAt}</Ltr>
              </Text>
            </Stack>
            <Group className={sheet.unprinted}>
              <Button variant="default" leftSection={<Icon name="print" size={18} />} onClick={() => window.print()}>
                {t('calendar-print')}
              </Button>
              <Button variant="subtle" onClick={onClose}>
                {t('action-close')}
              </Button>
            </Group>
          </Stack>
        )}
      </Loaded>
    </section>
  );
}
