/** @jsxImportSource react */
import { parameter } from '../page/navigation.ts';

/** Whose page it is: the address's `account`. */
export function Identity() {
  return (
    <div className="identity">
      <svg
        aria-hidden="true"
        data-visualcompletion="ignore-dynamic"
        role="none"
        viewBox="0 0 40 40"
      >
        <g>
          <image width="40" height="40" href="/practice/emoji/1f464.svg" />
        </g>
      </svg>
      <span dir="auto">
        <span>{parameter('account') ?? 'Hangon kaupunki'}</span>
      </span>
    </div>
  );
}
