/** @jsxImportSource react */
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
          <circle cx="20" cy="20" r="20" fill="#005a8c" />
        </g>
      </svg>
      <span dir="auto">
        <span>Hangon kaupunki</span>
      </span>
    </div>
  );
}
