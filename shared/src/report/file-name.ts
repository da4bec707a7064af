import type { PictureFormat } from '../picture/index.ts';
import type { ReportFormat } from './options.ts';

/** "getting-about-after-dark-2026-11-22.docx": letters, digits and hyphens, safe on every system and in every header. */
export function reportFileName(
  title: string,
  generatedAt: number,
  format: ReportFormat | PictureFormat,
): string {
  const words = title
    .normalize('NFKD')
    .toLowerCase()
    .replace(/['’]|\p{M}/gu, '')
    .split(/[^a-z0-9]+/)
    .filter(Boolean)
    .join('-')
    .slice(0, 60)
    .replace(/-$/, '');
  return `${words || 'report'}-${new Date(generatedAt).toISOString().slice(0, 10)}.${format}`;
}
