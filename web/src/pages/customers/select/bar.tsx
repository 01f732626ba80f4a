/** What can be done to those who are chosen. */
import { Button, CloseButton, Group, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { CustomerFilter } from '../../../api/queries';
import type { CustomerActKind } from '../../../api/types';
import { Icon, type IconName } from '../../../app/icons';
import { useT } from '../../../app/i18n';
import { useMay } from '../../../app/session';
import { given } from '../filter/search';
import { ActDialog } from './act-dialog';
import styles from './select.module.css';
import type { Selection } from './selection';
import type { useAct } from './use-act';

interface Props {
  selection: Selection;
  count: number;
  filter: CustomerFilter;
  act: ReturnType<typeof useAct>['act'];
  onDone: () => void;
}

export function SelectionBar({ selection, count, filter, act, onDone }: Props) {
  const t = useT();
  const mayWrite = useMay('sendMessages');
  const [asking, setAsking] = useState<CustomerActKind | null>(null);
  const whom = selection.all ? { filter, expectedCount: count } : { ids: [...selection.ids] };
  const isArchive = filter.status === 'archived';
  const statusAct = isArchive ? 'restore' : 'archive';

  const ask = (kind: CustomerActKind) => {
    act.reset();
    // What can be taken back at once needs no question, unless it is for people who are not seen.
    if (kind === statusAct && !selection.all) act.mutate({ act: kind, whom }, { onSuccess: onDone });
    else setAsking(kind);
  };
  const button = (kind: CustomerActKind, icon: IconName, text: string) => (
    <Button size="compact-md" variant="default" leftSection={<Icon name={icon} size={16} />} loading={act.isPending} onClick={() => ask(kind)}>
      {text}
    </Button>
  );
  return (
    <div className={styles.bar} role="region" aria-label={t('bulk-label')}>
      <Text fw={600} size="sm" className={styles.count}>
        {t('selected-count', { count })}
      </Text>
      <Group gap={6}>
        {button('add_tag', 'plus', t('bulk-add-tag'))}
        {button('remove_tag', 'cross', t('bulk-remove-tag'))}
        {button(statusAct, isArchive ? 'refresh' : 'archive', t(isArchive ? 'action-restore' : 'action-archive'))}
        {selection.all && !isArchive && mayWrite && (
          <Button
            size="compact-md"
            variant="default"
            leftSection={<Icon name="megaphone" size={16} />}
            renderRoot={(props) => (
              <Link to="/subscribers/campaigns/new" search={{ to: 'customers', ...given({ ...filter, status: undefined }) }} {...props} />
            )}
          >
            {t('bulk-campaign')}
          </Button>
        )}
      </Group>
      <CloseButton className={styles.close} aria-label={t('select-none')} onClick={onDone} />
      {asking && <ActDialog kind={asking} whom={whom} count={count} act={act} onClose={() => setAsking(null)} onDone={onDone} />}
    </div>
  );
}
