import type { CardId } from '@heard/shared/id';
import type { Theme } from '@heard/shared/theme';
import { lazy, Suspense } from 'react';
import { RichTextView } from '../richtext/RichTextView.tsx';
import { useIsSelected } from '../selection/index.ts';
import { useArrangement, useReadOnly } from '../sync/index.ts';
import { ThemeNameForm } from '../theme/ThemeNameForm.tsx';
import { useThemeActs } from '../theme/theme-acts.ts';
import { conversationsBehind, tintOf } from '../theme/theme-facts.ts';
import { type ThemeForm, themeMenu } from '../theme/theme-menu.tsx';
import { MoreIcon } from '../ui/icon/Icon.tsx';
import { Menu } from '../ui/overlay/Menu.tsx';
import { listWording } from '../wording/list.ts';
import { richTextWording } from '../wording/richtext.ts';
import { themeWording as wording } from '../wording/theme.ts';
import { ListSection, type ThemeSectionProps } from './ListSection.tsx';
import styles from './list.module.css';
import { useListControls } from './list-context.ts';
import { useSelectedCards } from './SelectionBar.tsx';

const RichTextEditor = lazy(() => import('../richtext/RichTextEditor.tsx'));

type Props = ThemeSectionProps & {
  readonly theme: Theme;
  readonly form: ThemeForm | null;
  readonly numbers: readonly number[];
  readonly filtered: boolean;
};

/** A theme with its notes. */
export function ThemeSection({ theme, form, numbers, filtered, ...section }: Props) {
  const { inTheme } = useArrangement();
  const readOnly = useReadOnly();
  const controls = useListControls();
  const members = inTheme.get(theme.id) ?? [];
  const facts = [
    wording.facts(members.length, conversationsBehind(members)),
    ...(theme.title === '' ? [wording.nameIt] : []),
    ...(numbers.length === 0 ? [] : [wording.restsUnder(numbers)]),
  ];
  return (
    <ListSection
      {...section}
      title={wording.titled(theme.title)}
      tint={tintOf(theme.colour)}
      selected={useIsSelected(theme.id)}
      naming={form === 'name' && <ThemeNameForm id={theme.id} onDone={controls.closeTheme} />}
      facts={facts.join(' · ')}
      menu={!readOnly && <ThemeMenu theme={theme} members={members.map((card) => card.id)} />}
      none={filtered && members.length > 0 ? listWording.nothingFound : listWording.emptyTheme}
    >
      <Summary theme={theme} writing={form === 'summary'} />
    </ListSection>
  );
}

function ThemeMenu({ theme, members }: { readonly theme: Theme; readonly members: readonly CardId[] }) {
  const { themes } = useArrangement();
  const acts = useThemeActs();
  const controls = useListControls();
  const selected = useSelectedCards().filter((id) => members.includes(id));
  const menu = themeMenu({
    id: theme.id,
    acts,
    place: themes.findIndex(({ id }) => id === theme.id),
    of: themes.length,
    split:
      selected.length === 0 ? undefined : { count: selected.length, run: () => controls.group(selected) },
    open: (what) => controls.openTheme(theme.id, what),
    onRecommend: () => controls.recommend([theme.id]),
    onSavePicture: () => controls.savePicture(theme.id),
  });
  return (
    <Menu
      label={wording.acts(wording.titled(theme.title))}
      icon={<MoreIcon />}
      iconOnly
      variant="quiet"
      acts={menu}
    />
  );
}

function Summary({ theme, writing }: { readonly theme: Theme; readonly writing: boolean }) {
  const { closeTheme } = useListControls();
  if (!writing) {
    return theme.summary.length === 0 ? null : (
      <RichTextView text={theme.summary} className={styles.summary} />
    );
  }
  return (
    <Suspense fallback={<p className={styles.quiet}>{richTextWording.opening}</p>}>
      <RichTextEditor
        table="themes"
        id={theme.id}
        field="summary"
        label={wording.describeLabel}
        onDone={closeTheme}
        autoFocus
      />
    </Suspense>
  );
}
