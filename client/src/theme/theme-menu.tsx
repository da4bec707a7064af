import type { ThemeId } from '@heard/shared/id';
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
import type { ThemeActs } from './theme-acts.ts';

export interface ThemeMenuOptions {
  readonly id: ThemeId;
  readonly acts: ThemeActs;
  /** Its turn among the themes, from 0, and how many there are. */
  readonly place: number;
  readonly of: number;
  /** Takes so many notes of this theme that are selected into a new one. Without it there is no such act. */
  readonly split?: { readonly count: number; readonly run: () => void } | undefined;
  /** Opens what needs more than a press. */
  readonly open: (what: ThemeForm) => void;
  readonly onRecommend: () => void;
  readonly onSavePicture: () => void;
}

export type ThemeForm = 'name' | 'summary' | 'merge' | 'colour';

/** What can be done with a theme. */
export function themeMenu({ id, acts, place, of, split, ...on }: ThemeMenuOptions): MenuAct[] {
  return [
    { id: 'name', label: wording.rename, icon: <EditIcon />, run: () => on.open('name') },
    { id: 'summary', label: wording.describe, icon: <ReportIcon />, run: () => on.open('summary') },
    { id: 'recommend', label: wording.recommend, icon: <FlagIcon />, run: on.onRecommend },
    ...(split === undefined
      ? []
      : [{ id: 'split', label: wording.split(split.count), icon: <SplitIcon />, run: split.run }]),
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
      run: () => acts.remove([id]),
    },
  ];
}
