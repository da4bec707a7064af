import type { CardId, ThemeId } from '@heard/shared/id';
import {
  ColourIcon,
  DownIcon,
  EditIcon,
  FlagIcon,
  MergeIcon,
  PictureIcon,
  ReportIcon,
  SplitIcon,
  UngroupIcon,
  UpIcon,
} from '../ui/icon/Icon.tsx';
import type { MenuAct } from '../ui/overlay/Menu.tsx';
import { pictureWording } from '../wording/picture.ts';
import { themeWording as wording } from '../wording/theme.ts';
import type { ThemeActs } from './use-theme-acts.ts';

export interface ThemeMenuOptions {
  readonly id: ThemeId;
  readonly acts: ThemeActs;
  /** Its turn among the themes, from 0, and how many there are. */
  readonly place: number;
  readonly of: number;
  /** Notes of this theme that are selected. */
  readonly selected: readonly CardId[];
  /** Opens what needs more than a press. */
  readonly open: (what: ThemeForm) => void;
  readonly onSplit: (made: ThemeId) => void;
  readonly onRecommend: () => void;
  readonly onSavePicture: () => void;
}

export type ThemeForm = 'name' | 'summary' | 'merge' | 'colour';

/** What can be done with a theme. */
export function themeMenu({ id, acts, place, of, selected, ...on }: ThemeMenuOptions): MenuAct[] {
  const split = () => {
    const made = acts.split(id, selected);
    if (made !== null) on.onSplit(made);
  };
  return [
    { id: 'name', label: wording.rename, icon: <EditIcon />, run: () => on.open('name') },
    { id: 'summary', label: wording.describe, icon: <ReportIcon />, run: () => on.open('summary') },
    { id: 'recommend', label: wording.recommend, icon: <FlagIcon />, run: on.onRecommend },
    ...(selected.length === 0
      ? []
      : [{ id: 'split', label: wording.split(selected.length), icon: <SplitIcon />, run: split }]),
    {
      id: 'merge',
      label: wording.mergeInto,
      icon: <MergeIcon />,
      disabled: of < 2,
      run: () => on.open('merge'),
    },
    { id: 'up', label: wording.up, icon: <UpIcon />, disabled: place === 0, run: () => acts.step(id, -1) },
    {
      id: 'down',
      label: wording.down,
      icon: <DownIcon />,
      disabled: place === of - 1,
      run: () => acts.step(id, 1),
    },
    { id: 'colour', label: wording.recolour, icon: <ColourIcon />, run: () => on.open('colour') },
    { id: 'picture', label: pictureWording.actOfTheme, icon: <PictureIcon />, run: on.onSavePicture },
    {
      id: 'ungroup',
      label: wording.ungroup,
      detail: wording.ungroupDetail,
      icon: <UngroupIcon />,
      run: () => acts.ungroup(id),
    },
  ];
}
