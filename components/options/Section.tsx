import type { ComponentChildren } from 'preact';

interface SectionProps {
  readonly title: string;
  readonly lead: string;
  readonly children: ComponentChildren;
}

/** One section of the options page: what it is about, then its sheets. */
export function Section({ title, lead, children }: SectionProps) {
  return (
    <>
      <h1>{title}</h1>
      <p class="lead">{lead}</p>
      {children}
    </>
  );
}
