export function LockMark() {
  return (
    <svg class="mark" viewBox="0 0 20 20" aria-hidden="true" focusable="false">
      <path d="M6 9V6.5a4 4 0 0 1 8 0V9" fill="none" stroke="currentColor" stroke-width="2" />
      <rect x="3.5" y="9" width="13" height="9" rx="1.5" fill="currentColor" />
    </svg>
  );
}
