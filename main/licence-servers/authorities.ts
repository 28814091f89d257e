/** Whose certificates are believed: Node’s own list and, where Node can read it, the system’s, with a company’s own authority. */
import tls from 'node:tls';

type ListAuthorities = (kind: 'default' | 'system') => readonly string[];

/** Since Node 22.15; the types are those of the oldest Node that Coterm runs on. */
const listing = (): ListAuthorities | null => {
  const list: unknown = Reflect.get(tls, 'getCACertificates');
  return typeof list === 'function' ? (list as ListAuthorities) : null;
};

let known: readonly string[] | null = null;

/** `undefined` leaves it to Node. Read once: a system’s store takes a moment. */
export const trustedAuthorities = (): string[] | undefined => {
  const list = listing();
  if (list === null) return undefined;
  known ??= [...new Set([...list('default'), ...list('system')])];
  return [...known];
};
