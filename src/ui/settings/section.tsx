import type { ComponentChildren } from 'preact';

interface SectionProps {
  /** The anchor of the page's contents. */
  readonly id: string;
  readonly heading: string;
  readonly help?: string;
  readonly children: ComponentChildren;
}

export function Section({ id, heading, help, children }: SectionProps) {
  return (
    <section id={id} aria-labelledby={`${id}-heading`} data-section={id}>
      <h2 id={`${id}-heading`}>{heading}</h2>
      {help && <p class="help">{help}</p>}
      {children}
    </section>
  );
}
