import { useQuery } from '@tanstack/react-query';
import { customerQuery } from '../../api/queries';
import { TextLink } from '../../app/text-link';

/** Long enough that a list read again does not ask for every name again. */
const FRESH_MS = 5 * 60_000;

/** The name of a customer, known by id only. */
export function PayerName({ id }: { id: string }) {
  const { data } = useQuery({ ...customerQuery(id), staleTime: FRESH_MS });
  return <bdi>{data?.fullName ?? '…'}</bdi>;
}

export function PayerLink({ id }: { id: string }) {
  return (
    <TextLink to="/customers/$customerId" params={{ customerId: id }} size="sm">
      <PayerName id={id} />
    </TextLink>
  );
}
