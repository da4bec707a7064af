import { useEffect, useState } from 'react';

/**
 * The secret behind the # of the address, or empty. It is taken out of the address at once, so that it is neither seen on
 * a projector nor kept in the history of a borrowed device.
 */
export function useSecretFragment(): string {
  const [secret, setSecret] = useState(readFragment);
  useEffect(() => {
    const take = () => {
      const found = readFragment();
      if (found === '') return;
      setSecret(found);
      window.history.replaceState(
        window.history.state,
        '',
        window.location.pathname + window.location.search,
      );
    };
    take();
    window.addEventListener('hashchange', take);
    return () => window.removeEventListener('hashchange', take);
  }, []);
  return secret;
}

/** Where the skip link of every page leads: a place and no secret. */
const mainPart = 'main';

function readFragment(): string {
  const found = window.location.hash.slice(1);
  return found === mainPart ? '' : found;
}
