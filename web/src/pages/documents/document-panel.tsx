/** One document: what it says, its files, what it is tied to, and what can be done with it. */
import { Group, Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { documentQuery } from '../../api/document-queries';
import type { Document, DocumentDetails } from '../../api/types';
import { SidePanel } from '../../app/dialog';
import { PdfLink } from '../../app/document-link';
import { useI18n, useT } from '../../app/i18n';
import { useBusiness, useMay } from '../../app/session';
import { Loaded } from '../../app/states';
import { TextLink } from '../../app/text-link';
import { Money } from '../../app/values';
import { dateText, momentText } from '../../time/format';
import { DocumentActions } from './actions';
import styles from './documents.module.css';
import { leftToReceive, takesReceipt } from './kinds';
import { Lines } from './lines';
import { useDocumentName } from './name';
import { Signature } from './signature';
import { DocumentState } from './state';

export function DocumentPanel({ id, onClose }: { id: string; onClose: () => void }) {
  const t = useT();
  const nameOf = useDocumentName();
  const document = useQuery(documentQuery(id));
  return (
    <SidePanel title={document.data ? nameOf(document.data) : t('nav-documents')} onClose={onClose}>
      <Loaded query={document}>{(data) => <Details document={data} />}</Loaded>
    </SidePanel>
  );
}

function Details({ document }: { document: DocumentDetails }) {
  const t = useT();
  const writes = useMay('issueDocuments');
  return (
    <Stack>
      <Group>
        <DocumentState document={document} />
      </Group>
      <Signature document={document} />
      <Facts document={document} />
      <Lines lines={document.lines} />
      <Files document={document} />
      <DocumentActions document={document} writes={writes} />
      <Ties title={t('document-ties-earlier')} ties={document.references} />
      <Ties title={t('document-ties-later')} ties={document.referredBy} />
    </Stack>
  );
}

function Facts({ document }: { document: Document }) {
  const { t, locale } = useI18n();
  const { zone } = useBusiness();
  return (
    <dl className={styles.facts}>
      <Fact label={t('field-customer')}>
        <TextLink to="/customers/$customerId" params={{ customerId: document.customerId }} size="sm">
          <bdi>{document.customerName}</bdi>
        </TextLink>
      </Fact>
      <Fact label={t('field-date')}>
        <bdi>{dateText(document.documentDate, locale, { day: 'numeric', month: 'long', year: 'numeric' })}</bdi>
      </Fact>
      <Fact label={t('document-issued-at')}>
        <bdi>{momentText(document.issuedAt, zone, locale)}</bdi>
      </Fact>
      {document.vat.amount !== 0 && (
        <>
          <Fact label={t('document-net')}>
            <Money value={document.net} />
          </Fact>
          <Fact label={t('document-vat')}>
            <Money value={document.vat} />
          </Fact>
        </>
      )}
      <Fact label={t('document-total')}>
        <strong>
          <Money value={document.total} />
        </strong>
      </Fact>
      {document.credited.amount > 0 && (
        <Fact label={t('document-credited')}>
          <Money value={document.credited} />
        </Fact>
      )}
      {document.received.amount > 0 && (
        <Fact label={t('document-received')}>
          <Money value={document.received} />
        </Fact>
      )}
      {takesReceipt(document) && (
        <Fact label={t('document-owed')}>
          <Money value={leftToReceive(document)} />
        </Fact>
      )}
    </dl>
  );
}

function Fact({ label, children }: { label: string; children: ReactNode }) {
  return (
    <>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </>
  );
}

function Files({ document }: { document: Document }) {
  const t = useT();
  const pdf = `/api/invoices/${document.id}/pdf`;
  return (
    <Group gap="md">
      <PdfLink href={pdf} label={t('document-copy')} />
      <PdfLink href={`${pdf}?language=en`} label={t('document-copy-english')} />
      <PdfLink href={`${pdf}?marking=original`} label={t('document-original')} />
    </Group>
  );
}

function Ties({ title, ties }: { title: string; ties: DocumentDetails['references'] }) {
  const t = useT();
  const nameOf = useDocumentName();
  if (ties.length === 0) return null;
  return (
    <section>
      <Title order={3} size="h6" mb={6}>
        {title}
      </Title>
      <ul className={styles.list}>
        {ties.map((tie) => (
          <li key={`${tie.id}-${tie.purpose}`} className={styles.row}>
            <Text size="sm" className={styles.text}>
              {t(`document-tie-${tie.purpose}`)}:{' '}
              <TextLink from="/documents" search={(old) => ({ ...old, document: tie.id })} size="sm">
                {nameOf(tie)}
              </TextLink>
            </Text>
            <Text size="sm" className={styles.amount}>
              <Money value={tie.amount} />
            </Text>
          </li>
        ))}
      </ul>
    </section>
  );
}
