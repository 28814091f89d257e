/** Whether a browser host that was started again has taken the place of the one that let this window in: it has a token of its own. */
import { useEffect, useState } from 'react';

const ASK_EVERY_MS = 2000;
const FORBIDDEN = 403;

/** Asked without a socket, which does not say why it was refused. */
const isForbidden = async (): Promise<boolean> => {
  try {
    return (await fetch(window.location.pathname, { cache: 'no-store' })).status === FORBIDDEN;
  } catch {
    return false;
  }
};

export const useLockedOut = (connected: boolean): boolean => {
  const [isLockedOut, setLockedOut] = useState(false);
  useEffect(() => {
    if (connected) return undefined;
    const timer = setInterval(() => void isForbidden().then(setLockedOut), ASK_EVERY_MS);
    return () => clearInterval(timer);
  }, [connected]);
  return isLockedOut && !connected;
};
