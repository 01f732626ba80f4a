/** What is done about the money of a registration. */
import { Button, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { registrationPaymentsQuery } from '../../api/payment-queries';
import type { Registration } from '../../api/types';
import { Dialog } from '../../app/dialog';
import { useI18n } from '../../app/i18n';
import { useMay } from '../../app/session';
import { Loaded } from '../../app/states';
import { AskPayment } from './ask-payment';
import { type Due, dueOfRegistration } from './due';
import { TakePayment } from './take-payment';

type Act = 'take' | 'ask';

export function RegistrationMoney({ registration }: { registration: Registration }) {
  const { t, plain } = useI18n();
  const mayTake = useMay('takePayments');
  const [act, setAct] = useState<Act | null>(null);
  const named = { customer: registration.customer.fullName };
  const hasPlace = registration.status === 'confirmed' || registration.status === 'unpaid';
  if (!mayTake || !hasPlace || registration.total.amount === 0) return null;
  return (
    <>
      <Button size="xs" variant="default" aria-label={plain('pay-for-named', named)} onClick={() => setAct('take')}>
        {t('pay-for')}
      </Button>
      <Button size="xs" variant="default" aria-label={plain('paylink-new-for', named)} onClick={() => setAct('ask')}>
        {t('paylink-new')}
      </Button>
      {act && <MoneyDialog registration={registration} act={act} onClose={() => setAct(null)} />}
    </>
  );
}

/** What is left is known once the payments are. */
function MoneyDialog({ registration, act, onClose }: { registration: Registration; act: Act; onClose: () => void }) {
  const { t } = useI18n();
  const payments = useQuery({ ...registrationPaymentsQuery(registration.id), staleTime: 0 });
  // As it was when the dialog opened: what is paid by it must not close it.
  const [due, setDue] = useState<Due | null>(null);
  if (!due && payments.data && payments.isFetchedAfterMount) setDue(dueOfRegistration(registration, payments.data));
  if (due && due.rest.amount > 0) {
    return act === 'take' ? <TakePayment due={due} onClose={onClose} /> : <AskPayment due={due} onClose={onClose} />;
  }
  return (
    <Dialog title={t('pay-title', { customer: registration.customer.fullName })} onClose={onClose}>
      <Loaded query={payments} rows={2}>
        {() => <Text>{t('pay-nothing-left')}</Text>}
      </Loaded>
    </Dialog>
  );
}
