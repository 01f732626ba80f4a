import { beforeEach, describe, expect, test, vi } from 'vitest';
import type { Appointment } from '../api/types';
import { forgetDay, keepDay, type KeptDay, keptDay, visitsToKeep } from './kept-day';

const ZONE = 'Asia/Jerusalem';
const NOON = Date.parse('2026-12-01T12:00:00+02:00');
const DAY: KeptDay = { business: 'Salon', zone: ZONE, date: '2026-12-01', seenAt: NOON, visits: [] };

const visit = (id: string, startsAt: string, status: Appointment['status']) =>
  ({
    id,
    startsAt,
    endsAt: startsAt,
    status,
    customer: { id: 'c', fullName: `Guest ${id}`, phone: '+972525550101', email: 'secret@example.com' },
    service: { id: 's', name: 'Haircut' },
    staff: { id: 't', name: 'Dana' },
    notes: 'secret',
  }) as unknown as Appointment;

beforeEach(() => {
  const kept = new Map<string, string>();
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, text: string) => void kept.set(key, text),
    removeItem: (key: string) => void kept.delete(key),
  });
});

describe('the day that is kept on the device', () => {
  test('is what was kept, while it is that day in the business’s zone', () => {
    keepDay(DAY);
    expect(keptDay(NOON)).toEqual(DAY);
    expect(keptDay(Date.parse('2026-12-01T23:59:00+02:00'))).toEqual(DAY);
  });

  test('is forgotten once the day is over', () => {
    keepDay(DAY);
    expect(keptDay(Date.parse('2026-12-02T00:00:00+02:00'))).toBeNull();
    expect(keptDay(NOON)).toBeNull();
  });

  test('that cannot be read is none', () => {
    for (const text of ['{"zone":', '{}', 'null']) {
      localStorage.setItem('cg_day', text);
      expect(keptDay(NOON)).toBeNull();
      expect(localStorage.getItem('cg_day')).toBeNull();
    }
  });

  test('is forgotten on demand', () => {
    keepDay(DAY);
    forgetDay();
    expect(keptDay(NOON)).toBeNull();
  });

  test('holds what will take place, in its order, and no notes or addresses', () => {
    const late = visit('late', '2026-12-01T15:00:00+02:00', 'confirmed');
    const early = visit('early', '2026-12-01T07:00:00Z', 'confirmed');
    const kept = visitsToKeep([late, visit('off', '2026-12-01T10:00:00+02:00', 'cancelled'), early]);
    expect(kept.map(({ id }) => id)).toEqual(['early', 'late']);
    expect(JSON.stringify(kept)).not.toContain('secret');
  });
});
