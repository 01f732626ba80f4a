/** Reads a PDF as a person would copy text from it. */
import { execFileSync } from 'node:child_process';

/** The text of all pages, lines as they lie on the page. */
export function textOf(pdf: Buffer): string {
  return execFileSync('pdftotext', ['-layout', '-enc', 'UTF-8', '-', '-'], { input: pdf, encoding: 'utf8' });
}
