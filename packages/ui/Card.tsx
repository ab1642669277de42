// SPDX-License-Identifier: Apache-2.0
import { type ReactNode, useId } from 'react';

export interface CardProps {
  /** Inner margins; leave off for a card whose rows bring their own. */
  padded?: boolean;
  className?: string;
  children: ReactNode;
}

/** A white box with a 1-px line. Split its inside by lines, never by more boxes. */
export function Card({ padded, className, children }: CardProps) {
  const classes = ['lm-card', padded && 'lm-card-pad', className].filter(Boolean).join(' ');
  return <div className={classes}>{children}</div>;
}

export interface SectionProps {
  title: ReactNode;
  /** Quiet words or a link at the right of the heading. */
  aside?: ReactNode;
  children: ReactNode;
}

/** A heading with what belongs under it. */
export function Section({ title, aside, children }: SectionProps) {
  const id = useId();
  return (
    <section className="lm-section" aria-labelledby={id}>
      <div className="lm-section-head">
        <h2 id={id}>{title}</h2>
        {aside !== undefined && <div className="lm-aside">{aside}</div>}
      </div>
      {children}
    </section>
  );
}
