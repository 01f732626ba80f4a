import { describe, expect, test } from 'vitest';
import { filterSearch, given, sameFilter, tagsOf, withTags } from './search';

describe('the filter of customers in an address', () => {
  test('what makes no sense is left out', () => {
    const search = { search: 'נועה', futureVisit: 'maybe', birthMonth: '13', minVisits: 3, lastVisitFrom: 'soon', consent: 'sms', language: 'xx' };
    expect(given(filterSearch(search))).toEqual({ search: 'נועה', minVisits: 3, consent: 'sms' });
  });

  test('tags are one or several, each once', () => {
    expect(tagsOf({ tag: 'a,b', tags: undefined })).toEqual(['a,b']);
    expect(tagsOf({ tag: 'a', tags: 'b, a,,c' })).toEqual(['a', 'b', 'c']);
    expect(given(withTags([]))).toEqual({});
    expect(given(withTags(['a,b']))).toEqual({ tag: 'a,b' });
    expect(given(withTags(['a', 'b']))).toEqual({ tags: 'a,b' });
  });

  test('filters are the same whatever their order, and cards in use are meant by saying nothing', () => {
    expect(sameFilter({ tag: 'a', status: 'active' }, { status: undefined, tag: 'a' })).toBe(true);
    expect(sameFilter({ tag: 'a' }, { tag: 'b' })).toBe(false);
    expect(sameFilter({}, { status: 'archived' })).toBe(false);
  });
});
