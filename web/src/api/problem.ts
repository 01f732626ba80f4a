/**
 * Errors of the HTTP contract (RFC 9457) as the screens need them: a sentence for the person,
 * a stable code for the program, and the fields at fault under the names a form uses.
 */

/** One field at fault. `field` is a JSON pointer into the request body ("/customer/phone"). */
export interface ProblemField {
  field: string;
  code: string;
  message: string;
  /** Of a text with variables: how many characters stand before the fault, and what stands there. */
  position?: number;
  found?: string;
}

/** The body of an `application/problem+json` answer. */
export interface Problem {
  title: string;
  status: number;
  detail?: string;
  code: string;
  fields?: ProblemField[];
  requestId?: string;
  alternatives?: { startsAt: string }[];
  /** Of an event's full date: whether one can wait for seats. */
  canWait?: boolean;
}

/** A request that did not succeed. `code` is "network" when no answer came at all. */
export class ApiError extends Error {
  readonly problem: Problem;

  constructor(problem: Problem) {
    super(problem.detail || problem.title);
    this.name = 'ApiError';
    this.problem = problem;
  }

  get code(): string {
    return this.problem.code;
  }

  get status(): number {
    return this.problem.status;
  }
}

/** No answer: the network is down or the server cannot be reached. */
export function networkError(): ApiError {
  return new ApiError({ title: '', status: 0, code: 'network' });
}

/** Reads whatever an unsuccessful answer carried; a body that is no problem becomes "internal". */
export function problemOf(body: unknown, status: number): Problem {
  if (body && typeof body === 'object' && 'code' in body && typeof body.code === 'string') {
    return { title: '', ...(body as Partial<Problem>), status, code: body.code };
  }
  return { title: '', status, code: status >= 500 ? 'internal' : 'unexpected' };
}

/** For `catch`: a conflict of this code is told beside the field it is about (a JSON pointer), as other faults are. */
export function conflictAt(code: string, field: string): (error: unknown) => never {
  return (error) => {
    if (!(error instanceof ApiError) || error.code !== code) throw error;
    throw new ApiError({ ...error.problem, fields: [{ field, code, message: error.message }] });
  };
}

/** "/customer/phone" → "customer.phone", the path a form knows. RFC 6901 escapes are undone. */
export function formPath(pointer: string): string {
  return pointer
    .split('/')
    .filter((part) => part !== '')
    .map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~'))
    .join('.');
}

/** A refused form: what to write beside fields the form has, and what is left for its head. */
export interface FormFaults {
  fields: Record<string, string>;
  general: string | null;
}

/**
 * Splits a problem between the fields of a form and its head. Faults of fields which the form
 * does not show are put in the head, so that no fault is ever silent.
 */
export function formFaults(problem: Problem, known: readonly string[], fallback: string): FormFaults {
  const fields: Record<string, string> = {};
  const rest: string[] = [];
  for (const fault of problem.fields ?? []) {
    const path = formPath(fault.field);
    const owner = known.find((name) => path === name || path.startsWith(`${name}.`));
    if (!owner) rest.push(fault.message);
    else fields[owner] ??= fault.message;
  }
  const placed = Object.keys(fields).length > 0;
  if (rest.length > 0) return { fields, general: rest.join(' ') };
  return { fields, general: placed ? null : problem.detail || problem.title || fallback };
}
