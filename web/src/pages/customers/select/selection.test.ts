import { describe, expect, test } from 'vitest';
import { between, choose, chosenCount, EVERYBODY, isChosen, NOBODY, ofShown } from './selection';

const shown = ['a', 'b', 'c', 'd'];

describe('who is chosen', () => {
  test('one by one, and a stretch either way', () => {
    const one = choose(NOBODY, ['b'], true, shown);
    expect([...one.ids]).toEqual(['b']);
    expect(between(shown, 3, 1)).toEqual(['b', 'c', 'd']);
    const more = choose(one, between(shown, 1, 3), true, shown);
    expect(chosenCount(more, 100)).toBe(3);
    expect(ofShown(more, shown)).toBe('some');
    expect(ofShown(choose(more, ['a'], true, shown), shown)).toBe('all');
    expect(ofShown(choose(more, ['b', 'c', 'd'], false, shown), shown)).toBe('none');
  });

  test('all that match are all of them until one is left', () => {
    expect(chosenCount(EVERYBODY, 1234)).toBe(1234);
    expect(isChosen(EVERYBODY, 'not read yet')).toBe(true);
    expect(choose(EVERYBODY, ['a'], true, shown)).toBe(EVERYBODY);
    const left = choose(EVERYBODY, ['b'], false, shown);
    expect(left.all).toBe(false);
    expect([...left.ids]).toEqual(['a', 'c', 'd']);
  });
});
