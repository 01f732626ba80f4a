/** What goes out by itself: which message, when, and how; and when customers are left in peace. */
import { Button, Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { messageSettingsQuery, rulesQuery, sendingSettingsQuery } from '../../../api/message-queries';
import type { MessageRule } from '../../../api/types';
import { Icon } from '../../../app/icons';
import { useT } from '../../../app/i18n';
import { useMay } from '../../../app/session';
import { Loaded } from '../../../app/states';
import { CHANNELS } from '../channel';
import { MessagesFrame } from '../frame';
import styles from '../messages.module.css';
import { TEMPLATES } from '../templates';
import { QuietForm } from './quiet-form';
import { RuleForm } from './rule-form';
import { RuleRow } from './rule-row';

const GROUPS = ['visits', 'events', 'greetings'] as const;

function groupOf({ template }: MessageRule): (typeof GROUPS)[number] {
  if (template === 'birthday') return 'greetings';
  return template.startsWith('registration') ? 'events' : 'visits';
}

/** In the order of the messages; several of one message, the earliest first. */
function sorted(rules: MessageRule[]): MessageRule[] {
  return rules.toSorted((a, b) => TEMPLATES.indexOf(a.template) - TEMPLATES.indexOf(b.template) || a.offsetMinutes - b.offsetMinutes);
}

export function RulesPage() {
  const t = useT();
  const maySend = useMay('sendMessages');
  const rules = useQuery(rulesQuery);
  const sending = useQuery(sendingSettingsQuery);
  const settings = useQuery(messageSettingsQuery);
  const [adding, setAdding] = useState(false);
  const add = maySend && rules.data && (
    <Button leftSection={<Icon name="plus" size={18} />} onClick={() => setAdding(true)}>
      {t('rule-add')}
    </Button>
  );
  return (
    <MessagesFrame title={t('messages-rules')} actions={add}>
      <Stack gap="xl">
        <Text>{t('message-rules-text')}</Text>
        <Loaded query={rules} rows={8}>
          {(items) => (
            <>
              {GROUPS.map((group) => (
                <section key={group}>
                  <Title order={2} size="h4" mb="sm">
                    {t(`message-rules-${group}`)}
                  </Title>
                  <ul className={styles.list} aria-label={t(`message-rules-${group}`)}>
                    {sorted(items.filter((rule) => groupOf(rule) === group)).map((rule) => (
                      <li key={rule.id} className={styles.box}>
                        <RuleRow rule={rule} order={sending.data?.order ?? CHANNELS} />
                      </li>
                    ))}
                  </ul>
                </section>
              ))}
            </>
          )}
        </Loaded>
        <Loaded query={settings} rows={3}>
          {(data) => <QuietForm settings={data} />}
        </Loaded>
      </Stack>
      {adding && <RuleForm onClose={() => setAdding(false)} />}
    </MessagesFrame>
  );
}
