/** A rule as a sentence, with its switch. */
import { Button, Group, Switch, Text, VisuallyHidden } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api, take } from '../../../api/client';
import { ApiError } from '../../../api/problem';
import { servicesQuery } from '../../../api/queries';
import type { Channel, MessageRule } from '../../../api/types';
import { type Translate, useI18n } from '../../../app/i18n';
import { useMay } from '../../../app/session';
import { failureText } from '../../../app/states';
import styles from '../messages.module.css';
import { RuleForm } from './rule-form';
import { ruleSentence } from './sentence';

/** What is wrong with the one field that was sent, or with all of it. */
function refusalText(error: unknown, t: Translate): string {
  const fault = error instanceof ApiError ? error.problem.fields?.[0]?.message : undefined;
  return fault ?? failureText(error, t);
}

export function RuleRow({ rule, order }: { rule: MessageRule; order: readonly Channel[] }) {
  const { t, plain } = useI18n();
  const maySend = useMay('sendMessages');
  const client = useQueryClient();
  const [editing, setEditing] = useState(false);
  const services = useQuery({ ...servicesQuery, enabled: Boolean(rule.onlyServiceId) });
  const turn = useMutation({
    mutationFn: (isActive: boolean) =>
      take(api.PUT('/api/message-rules/{id}', { params: { path: { id: rule.id } }, body: { version: rule.version, isActive } })),
    onSettled: () => client.invalidateQueries({ queryKey: ['rules', 'list'] }),
  });
  const title = t(`template-${rule.template}`);
  const sentence = ruleSentence(rule, order, t);
  const named = `${title}: ${ruleSentence(rule, order, plain)}`;
  const service = services.data?.find(({ id }) => id === rule.onlyServiceId)?.name;
  const notes = [
    service && t('rule-only-service', { service }),
    rule.onStatus === 'completed' && t('rule-only-completed'),
    rule.undoSeconds > 0 && t('rule-undo', { count: rule.undoSeconds }),
    rule.anchor !== 'change' && rule.isUrgent && t('rule-urgent'),
    rule.anchor === 'change' && !rule.isUrgent && t('rule-waits'),
    rule.purpose === 'marketing' && t('rule-marketing'),
  ].filter((note) => typeof note === 'string');
  return (
    <>
      <div className={styles.row}>
        <div className={`${styles.text} ${styles.grow}`}>
          <Text fw={600}>{title}</Text>
          <Text size="sm" c={rule.isActive ? undefined : 'dimmed'}>
            {sentence}
          </Text>
          {notes.length > 0 && (
            <Text size="sm" c="dimmed">
              {notes.join(' · ')}
            </Text>
          )}
        </div>
        <Group gap="sm">
          {maySend ? (
            <>
              <Switch
                label={
                  <>
                    <VisuallyHidden>{named}</VisuallyHidden> {t(rule.isActive ? 'rule-on' : 'rule-off')}
                  </>
                }
                checked={turn.isPending ? turn.variables : rule.isActive}
                onChange={(event) => turn.mutate(event.currentTarget.checked)}
              />
              <Button size="xs" variant="default" aria-label={plain('edit-named', { name: named })} onClick={() => setEditing(true)}>
                {t('action-edit')}
              </Button>
            </>
          ) : (
            <Text size="sm">{t(rule.isActive ? 'rule-on' : 'rule-off')}</Text>
          )}
        </Group>
      </div>
      {turn.error && (
        <Text size="sm" role="alert" c="var(--mantine-color-error)">
          {refusalText(turn.error, t)}
        </Text>
      )}
      {editing && <RuleForm rule={rule} onClose={() => setEditing(false)} />}
    </>
  );
}
