import { ApiError, formFaults } from '../../../api/problem';
import { FormProblem } from '../../../app/form';
import { useT } from '../../../app/i18n';
import { Failure } from '../../../app/states';

/** Why a file cannot be taken: what is wrong with it, in the server's words. */
export function FileProblem({ error }: { error: unknown }) {
  const t = useT();
  if (!(error instanceof ApiError) || !error.problem.fields?.length) return <Failure error={error} />;
  return <FormProblem text={formFaults(error.problem, [], t('error-unexpected')).general} />;
}
