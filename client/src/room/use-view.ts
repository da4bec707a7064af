import { useCallback } from 'react';
import { useSearchParams } from 'wouter';

export type View = 'board' | 'list';

/** Which of the two equal views is shown. It is in the address, so that it survives a reload; on a phone the list is first. */
export function useView(): [View, (view: View) => void] {
  const [search, setSearch] = useSearchParams();
  const asked = search.get('view');
  const view = asked === 'board' || asked === 'list' ? asked : phone() ? 'list' : 'board';
  const setView = useCallback((next: View) => setSearch({ view: next }, { replace: true }), [setSearch]);
  return [view, setView];
}

function phone(): boolean {
  return matchMedia('(max-width: 640px)').matches;
}
