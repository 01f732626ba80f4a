/** Reads the event of an .ics file (RFC 5545), as far as a guest's calendar must understand it. */
import { instantOf } from './zone.ts';

export interface CalendarEvent {
  /** Instants, RFC 3339. */
  start: string;
  end: string;
  summary: string;
}

/** The parameters and the value of one line: `DTSTART;TZID=Asia/Jerusalem:20261124T090000`. */
function property(lines: string[], name: string): { parameters: string; value: string } {
  const line = lines.find((text) => text.startsWith(`${name}:`) || text.startsWith(`${name};`));
  if (!line) throw new Error(`the calendar file has no ${name}`);
  const colon = line.indexOf(':');
  return { parameters: line.slice(name.length, colon), value: line.slice(colon + 1) };
}

function instant({ parameters, value }: { parameters: string; value: string }): string {
  const parts = /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)(Z?)$/.exec(value);
  if (!parts) throw new Error(`${value} is no date and time of a calendar file`);
  const [, year, month, day, hour, minute, second, utc] = parts;
  if (utc) return `${year}-${month}-${day}T${hour}:${minute}:${second}Z`;
  if (!parameters.includes('TZID=Asia/Jerusalem')) throw new Error(`a time without its zone: ${parameters}`);
  return instantOf(`${year}-${month}-${day}`, `${hour}:${minute}`);
}

/** The only event of the file. */
export function readEvent(file: Buffer): CalendarEvent {
  const text = file.toString('utf8');
  // RFC 5545, 3.1: lines end in CR LF, and a line that begins with a space continues the one before.
  if (!text.startsWith('BEGIN:VCALENDAR\r\n') || !text.trimEnd().endsWith('END:VCALENDAR')) throw new Error(`not a calendar file: ${text.slice(0, 80)}`);
  const all = text.replaceAll(/\r\n[ \t]/g, '').split('\r\n');
  const events = all.filter((line) => line === 'BEGIN:VEVENT').length;
  if (events !== 1) throw new Error(`${events} events instead of one`);
  const lines = all.slice(all.indexOf('BEGIN:VEVENT'), all.indexOf('END:VEVENT'));
  return { start: instant(property(lines, 'DTSTART')), end: instant(property(lines, 'DTEND')), summary: property(lines, 'SUMMARY').value };
}
