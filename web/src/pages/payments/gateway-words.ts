/** Which of the words of refunds and attempts are the program's own and are told in the page's language. Pure. */

interface Word {
  /** The end of a sentence's key; absent where a person or a gateway wrote it. */
  known?: string;
  text: string;
}

const REASONS = ['place_taken', 'not_owed', 'cancelled', 'paid_twice'];
const ANSWERS = ['no_gateway', 'transaction_used', 'found_unpaid'];

function wordOf(text: string, own: readonly string[]): Word | null {
  if (text.trim() === '') return null;
  return { known: own.find((word) => word === text), text };
}

/** Why money went back. */
export const reasonOf = (text: string) => wordOf(text, REASONS);

/** What came of asking a gateway. */
export const answerOf = (text: string) => wordOf(text, ANSWERS);
