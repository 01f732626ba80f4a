import { useNavigate, useRouterState } from '@tanstack/react-router';

/** Opens the calendar to do something; where it is open already, on the day that is shown. */
export function useCalendarAct(): (act: 'book' | 'pay') => void {
  const navigate = useNavigate();
  const isOpen = useRouterState({ select: (state) => state.location.pathname === '/calendar' });
  return (act) => void navigate({ to: '/calendar', search: (old) => ({ ...(isOpen ? old : {}), act }) });
}
