import type { Line, Span } from '@heard/shared/report';

export function LineView({ line }: { readonly line: Line }) {
  return line.map((span, index) => <SpanView key={String(index)} span={span} />);
}

function SpanView({ span: { text, bold, to } }: { readonly span: Span }) {
  if (to !== undefined) return <a href={`#${to}`}>{text}</a>;
  return bold ? <strong>{text}</strong> : text;
}
