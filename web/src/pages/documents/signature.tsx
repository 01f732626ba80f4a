/** How the original reaches the customer, and whether the signature of its file holds. */
import { Alert, Badge, Group, Text } from '@mantine/core';
import type { DocumentDetails } from '../../api/types';
import { Icon } from '../../app/icons';
import { useI18n } from '../../app/i18n';
import { useBusiness } from '../../app/session';
import { momentText } from '../../time/format';

export function Signature({ document }: { document: DocumentDetails }) {
  const { t, locale } = useI18n();
  const { zone } = useBusiness();
  const { signature } = document;
  return (
    <>
      {document.delivery === 'paper' && (
        <Alert color="orange" p="xs" title={t('document-on-paper')}>
          {t(`document-paper-${document.paperReason ?? 'consent'}`)}
        </Alert>
      )}
      {signature && !signature.isGood && (
        <Alert color="red" p="xs" role="alert">
          {t('document-signature-bad')}
        </Alert>
      )}
      {signature?.isGood && (
        <Group gap="xs">
          <Badge color="green" leftSection={<Icon name="check" size={14} />}>
            {t('document-signature-good')}
          </Badge>
          <Text size="sm">
            <bdi>{signature.signer}</bdi>
            {signature.signedAt && <> · {momentText(signature.signedAt, zone, locale)}</>}
          </Text>
        </Group>
      )}
    </>
  );
}
