import type { CardId } from '@heard/shared/id';
import type { RefObject } from 'react';
import type { CardActs } from '../card/card-acts.ts';
import { shortWords } from '../card/card-words.ts';
import { useLive } from '../sync/index.ts';
import {
  DeleteIcon,
  DownIcon,
  EditIcon,
  FlagIcon,
  GroupIcon,
  InfoIcon,
  MinusIcon,
  MoveToIcon,
  UpIcon,
} from '../ui/icon/Icon.tsx';
import { type MenuAct, MenuAt } from '../ui/overlay/Menu.tsx';
import { cardWording } from '../wording/card.ts';
import { listWording } from '../wording/list.ts';
import { type ListControls, useListControls } from './list-context.ts';
import type { RowFocus } from './use-row-focus.ts';

interface CardMenuProps {
  readonly id: CardId;
  readonly anchor: RefObject<HTMLElement | null>;
  readonly acts: CardActs;
  readonly focus: RowFocus;
  readonly onClose: () => void;
}

/** What can be done with one note: one menu for all rows. */
export function CardMenu({ id, anchor, acts, focus, onClose }: CardMenuProps) {
  const { board } = useLive();
  const controls = useListControls();
  const { themeOf, inTheme } = board.arrangement();
  const themeId = themeOf.get(id);
  const members = themeId === undefined ? [] : (inTheme.get(themeId) ?? []);
  const place = members.findIndex((card) => card.id === id);
  const step = (by: 1 | -1) => {
    if (acts.step(id, by)) focus.go(id);
  };
  const inPlace: MenuAct[] = [
    { id: 'up', label: cardWording.moveUp, icon: <UpIcon />, disabled: place === 0, run: () => step(-1) },
    {
      id: 'down',
      label: cardWording.moveDown,
      icon: <DownIcon />,
      disabled: place === members.length - 1,
      run: () => step(1),
    },
    { id: 'out', label: cardWording.takeOut, icon: <MinusIcon />, run: () => acts.takeOut([id]) },
  ];
  return (
    <MenuAt
      anchor={anchor}
      label={listWording.moreFor(shortWords(board.cards.get(id)?.heard ?? []))}
      onClose={onClose}
      acts={anywhere(id, controls, themeId === undefined ? [] : inPlace)}
    />
  );
}

function anywhere(id: CardId, controls: ListControls, inPlace: readonly MenuAct[]): readonly MenuAct[] {
  return [
    { id: 'edit', label: cardWording.edit, icon: <EditIcon />, run: () => controls.edit(id) },
    { id: 'move', label: cardWording.moveTo, icon: <MoveToIcon />, run: () => controls.moveTo([id]) },
    {
      id: 'details',
      label: cardWording.showDetails,
      icon: <InfoIcon />,
      run: () => controls.showDetails(id),
    },
    ...inPlace,
    { id: 'group', label: cardWording.newThemeWith(1), icon: <GroupIcon />, run: () => controls.group([id]) },
    {
      id: 'recommend',
      label: cardWording.recommend(1),
      icon: <FlagIcon />,
      run: () => controls.recommend([id]),
    },
    {
      id: 'delete',
      label: cardWording.delete,
      icon: <DeleteIcon />,
      danger: true,
      run: () => controls.remove([id]),
    },
  ];
}
