/** The app's mark: lines that end at one common date. */
export const CotermMark = () => (
  <svg width="22" height="22" viewBox="0 0 22 22" aria-hidden>
    <rect width="22" height="22" rx="6" fill="var(--accent-fill)" />
    <path d="M5 7h7M5 11h5M5 15h9" stroke="#fff" strokeWidth="1.6" strokeLinecap="round" opacity=".55" />
    <path d="M15.5 4.5v13" stroke="#fff" strokeWidth="1.8" strokeLinecap="round" />
  </svg>
);
