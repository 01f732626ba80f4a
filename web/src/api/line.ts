/** Whether the server answers: told by every request, heard by who shows it. */

const listeners = new Set<() => void>();
let answers = true;

export function tellLine(answered: boolean): void {
  if (answers === answered) return;
  answers = answered;
  for (const listener of listeners) listener();
}

export function lineAnswers(): boolean {
  return answers;
}

/** Calls `listener` at every change; the returned function ends that. */
export function onLine(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
