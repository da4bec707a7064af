import { type ReactNode, useEffect, useRef } from 'react';

/** The first words of a step. Takes the focus, since the button that led here is gone. */
export function StepStart({ children }: { children: ReactNode }) {
  const start = useRef<HTMLParagraphElement>(null);
  useEffect(() => start.current?.focus(), []);
  return (
    <p ref={start} tabIndex={-1}>
      {children}
    </p>
  );
}
