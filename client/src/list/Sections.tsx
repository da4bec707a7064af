import { memo } from 'react';
import { useNumbers } from '../recommendation/use-numbers.ts';
import { listWording as wording } from '../wording/list.ts';
import { ListSection, type SectionProps } from './ListSection.tsx';
import { ThemeSection } from './ThemeSection.tsx';
import type { ListState } from './use-list-state.ts';

type SectionsProps = Pick<
  ListState,
  'arrangement' | 'sections' | 'matching' | 'folded' | 'editing' | 'theme' | 'toggleFold'
>;

/** Looked at again only when one of these changes: not for every menu that opens, nor when a drag begins. */
export const Sections = memo(function Sections({ theme: opened, toggleFold, ...listed }: SectionsProps) {
  const { arrangement, sections, matching, folded, editing } = listed;
  const numbers = useNumbers();
  const filtered = matching !== null;
  return sections.map(({ id, cards }) => {
    const section = { cards, folded: folded.has(id), editing: editing?.card ?? null, onFold: toggleFold };
    if (id === 'not placed') {
      return <NotPlaced key={id} id={id} total={arrangement.loose.length} filtered={filtered} {...section} />;
    }
    const theme = arrangement.themes.find((one) => one.id === id);
    return (
      theme && (
        <ThemeSection
          key={id}
          id={id}
          theme={theme}
          form={opened?.id === id ? opened.form : null}
          numbers={numbers.get(id) ?? []}
          filtered={filtered}
          {...section}
        />
      )
    );
  });
});

type NotPlacedProps = SectionProps & { readonly total: number; readonly filtered: boolean };

function NotPlaced({ total, filtered, ...section }: NotPlacedProps) {
  return (
    <ListSection
      {...section}
      title={wording.notPlaced}
      facts={wording.notPlacedText(total)}
      none={filtered && total > 0 ? wording.nothingFound : ''}
    />
  );
}
