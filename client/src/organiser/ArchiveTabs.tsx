import { type ReactNode, useState } from 'react';
import { Tabs } from '../ui/surface/Tabs.tsx';

interface Archivable {
  readonly archivedAt: number | null;
}

interface ArchiveTabsProps<Item> {
  readonly items: readonly Item[];
  readonly words: {
    readonly tabs: string;
    readonly active: (count: number) => string;
    readonly archive: (count: number) => string;
  };
  readonly children: (shown: readonly Item[], archived: boolean) => ReactNode;
}

type Part = 'active' | 'archive';

/** What is under way and what is archived, apart; no tabs before anything was archived. */
export function ArchiveTabs<Item extends Archivable>({ items, words, children }: ArchiveTabsProps<Item>) {
  const [chosen, setChosen] = useState<Part>('active');
  const active = items.filter(({ archivedAt }) => archivedAt === null);
  const archive = items.filter(({ archivedAt }) => archivedAt !== null);
  if (archive.length === 0) return children(active, false);
  const tabs = [
    { id: 'active' as const, label: words.active(active.length) },
    { id: 'archive' as const, label: words.archive(archive.length) },
  ];
  return (
    <Tabs label={words.tabs} tabs={tabs} selected={chosen} onSelect={setChosen}>
      {children(chosen === 'active' ? active : archive, chosen === 'archive')}
    </Tabs>
  );
}
