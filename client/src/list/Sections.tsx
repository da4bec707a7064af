import { useNumbers } from '../recommendation/use-numbers.ts';
import { listWording as wording } from '../wording/list.ts';
import { ListSection, type SectionProps } from './ListSection.tsx';
import { ThemeSection } from './ThemeSection.tsx';
import type { ListState } from './use-list-state.ts';

export function Sections({ state }: { readonly state: ListState }) {
  const { arrangement, sections, filter, folded, editing, theme: opened, toggleFold } = state;
  const numbers = useNumbers();
  const searching = filter.search.trim() !== '';
  return sections.map(({ id, cards }) => {
    const section = { cards, folded: folded.has(id), editing: editing?.card ?? null, onFold: toggleFold };
    if (id === 'not placed') {
      return (
        <NotPlaced key={id} id={id} total={arrangement.loose.length} searching={searching} {...section} />
      );
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
          searching={searching}
          {...section}
        />
      )
    );
  });
}

type NotPlacedProps = SectionProps & { readonly total: number; readonly searching: boolean };

function NotPlaced({ total, searching, ...section }: NotPlacedProps) {
  return (
    <ListSection
      {...section}
      title={wording.notPlaced}
      facts={wording.notPlacedText(total)}
      none={searching && total > 0 ? wording.nothingFound : ''}
    />
  );
}
