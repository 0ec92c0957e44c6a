import type { Translator } from '../../strings/translate.ts';

/** The mark and the name: a thought that pauses. The same drawing as `icons/harkinta.svg`. */
export function Brand({ translate }: { translate: Translator }) {
  return (
    <p class="brand">
      <svg class="mark" viewBox="0 0 16 16" aria-hidden="true" focusable="false">
        <g fill="currentColor">
          <circle cx="9" cy="7" r="7" />
          <circle cx="2.5" cy="13.5" r="2" />
        </g>
        <path d="M7 4v6M11 4v6" stroke="var(--paper)" stroke-width="2" />
      </svg>
      {translate('extension_name')}
    </p>
  );
}
