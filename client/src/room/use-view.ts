import { useCallback, useState } from 'react';
import { useSearchParams } from 'wouter';

export type View = 'board' | 'list';

/**
 * Which of the two equal views is shown. It is in the address, so that it survives a reload; on a phone the list is
 * first. `isSwitched`: somebody turned from one to the other, with a button that is gone now; its counterpart takes the
 * focus.
 */
export function useView(): { view: View; setView: (view: View) => void; isSwitched: boolean } {
  const [isSwitched, setSwitched] = useState(false);
  const [search, setSearch] = useSearchParams();
  const asked = search.get('view');
  const view = asked === 'board' || asked === 'list' ? asked : phone() ? 'list' : 'board';
  const setView = useCallback(
    (next: View) => {
      setSwitched(true);
      setSearch({ view: next }, { replace: true });
    },
    [setSearch],
  );
  return { view, setView, isSwitched };
}

function phone(): boolean {
  return matchMedia('(max-width: 640px)').matches;
}
