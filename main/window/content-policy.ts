/** The headers that every page and file of the window is served with, whichever host serves it. */

/** Stands in `index.html` where each answer puts a nonce of its own. */
export const noncePlaceholder = 'COTERM_CSP_NONCE';

/**
 * Nothing is allowed but the window's own files. Styles that libraries write at run time carry the nonce;
 * `connect` names the host's own socket beside `'self'`.
 */
export const contentPolicy = (nonce: string, connect: readonly string[] = []): string =>
  [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' data:",
    "font-src 'self'",
    `connect-src ${["'self'", ...connect].join(' ')}`,
    "frame-ancestors 'none'",
    "base-uri 'none'",
    "form-action 'none'",
    "object-src 'none'",
  ].join('; ');

export const fixedHeaders = {
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Permissions-Policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
} as const;
