import type { ThemeId } from '@heard/shared/id';
import type { Ground } from '@heard/shared/recommendation';
import type { Theme } from '@heard/shared/theme';
import { useState } from 'react';
import { EditableText } from '../richtext/EditableText.tsx';
import { useArrangement, useReadOnly } from '../sync/index.ts';
import { ColourDialog, MergeDialog } from '../theme/ThemeDialogs.tsx';
import { ThemeNameForm } from '../theme/ThemeNameForm.tsx';
import { useThemeActs } from '../theme/theme-acts.ts';
import { conversationsBehind, tintOf } from '../theme/theme-facts.ts';
import { type ThemeForm, themeMenu } from '../theme/theme-menu.tsx';
import { MoreIcon } from '../ui/icon/Icon.tsx';
import { Stack } from '../ui/layout/Page.tsx';
import { Menu } from '../ui/overlay/Menu.tsx';
import { TintMark } from '../ui/surface/Card.tsx';
import { cardWording } from '../wording/card.ts';
import { themeWording as wording } from '../wording/theme.ts';
import styles from './details.module.css';
import { Supports } from './Supports.tsx';

interface ThemeDetailsProps {
  readonly id: ThemeId;
  readonly onRecommend: (ground: readonly Ground[]) => void;
  readonly onSavePicture: (theme: ThemeId) => void;
}

/** A theme: its name, what it says, how much is behind it, what rests on it, and what can be done with it. */
export function ThemeDetails({ id, ...on }: ThemeDetailsProps) {
  const { themes, inTheme } = useArrangement();
  const [form, setForm] = useState<ThemeForm | null>(null);
  const theme = themes.find((one) => one.id === id);
  if (theme === undefined) return null;
  const members = inTheme.get(id) ?? [];
  const close = () => setForm(null);
  return (
    <Stack gap={4}>
      {form === 'name' ? (
        <ThemeNameForm id={id} onDone={close} />
      ) : (
        <h3 className={styles.title}>
          <TintMark tint={tintOf(theme.colour)} />
          {wording.titled(theme.title)}
        </h3>
      )}
      <p className={styles.quiet}>{wording.facts(members.length, conversationsBehind(members))}</p>
      <Summary key={form === 'summary' ? 'writing' : 'reading'} theme={theme} form={form} onDone={close} />
      <ul className={styles.thread}>
        <Supports grounds={[id, ...members.map((card) => card.id)]} />
      </ul>
      <Acts theme={theme} onOpen={setForm} {...on} />
      {form === 'merge' && <MergeDialog id={id} onClose={close} />}
      {form === 'colour' && <ColourDialog id={id} onClose={close} />}
    </Stack>
  );
}

interface SummaryProps {
  readonly theme: Theme;
  readonly form: ThemeForm | null;
  readonly onDone: () => void;
}

function Summary({ theme, form, onDone }: SummaryProps) {
  return (
    <EditableText
      table="themes"
      id={theme.id}
      field="summary"
      text={theme.summary}
      label={wording.describeLabel}
      none={wording.noSummary}
      editLabel={wording.describe}
      startOpen={form === 'summary'}
      onDone={onDone}
    />
  );
}

interface ActsProps extends Pick<ThemeDetailsProps, 'onRecommend' | 'onSavePicture'> {
  readonly theme: Theme;
  readonly onOpen: (form: ThemeForm) => void;
}

function Acts({ theme, onOpen, onRecommend, onSavePicture }: ActsProps) {
  const { themes } = useArrangement();
  const acts = useThemeActs();
  if (useReadOnly()) return null;
  const menu = themeMenu({
    id: theme.id,
    acts,
    place: themes.findIndex(({ id }) => id === theme.id),
    of: themes.length,
    open: onOpen,
    onRecommend: () => onRecommend([theme.id]),
    onSavePicture: () => onSavePicture(theme.id),
  });
  return (
    <div>
      <Menu label={cardWording.more} icon={<MoreIcon />} acts={menu} />
    </div>
  );
}
