import type { Board } from '../board/index.ts';
import { type Card, countAuthors } from '../card/index.ts';
import { type BoardLayout, layoutBoard } from '../cluster/index.ts';
import { type Box, boxAround, type Size } from '../geometry/index.ts';
import type { ThemeId } from '../id/index.ts';
import { fittingText, isCardCut, shownSource, shownTitle, themeMeasures } from '../layout/index.ts';
import { type Theme, themeColours } from '../theme/index.ts';
import { type PicturedLine, picturedLines } from './lines.ts';
import { broughtNear } from './near.ts';
import { boardWords, describeBoard, describeTheme } from './words.ts';

/**
 * What a picture of the board shows, as plain values: the boxes of the layout and the words as far as they are seen,
 * line by line. Its top left corner is 0, 0; one unit is a board unit. Deleted cards are not in it.
 */
export interface Picture extends Size {
  /** For those who do not see it. */
  readonly description: string;
  readonly themes: readonly PicturedTheme[];
  readonly loose: readonly PicturedCard[];
}

export interface PicturedTheme {
  readonly box: Box;
  /** From 0, as in the record. */
  readonly colour: number;
  /** Its sentence as a whole, and in the lines in which it stands above the cards. */
  readonly name: string;
  readonly title: readonly string[];
  readonly breadth: string;
  readonly cards: readonly PicturedCard[];
}

export interface PicturedCard {
  readonly box: Box;
  readonly lines: readonly PicturedLine[];
  /** The quiet line; empty where there is nothing to say. */
  readonly source: string;
  /** Its words go on. */
  readonly isCut: boolean;
}

export type PictureSource = Pick<Board, 'arrangement' | 'conversations'>;

/** Paper left free on every side. */
const margin = 32;
/** Of a board with nothing on it. */
const nothing: Box = { x: 0, y: 0, width: 640, height: 320 };

/** The whole board, or one theme of it with its cards. */
export function pictureOf(board: PictureSource, only?: ThemeId): Picture {
  const arrangement = broughtNear(board.arrangement());
  const layout = layoutBoard(arrangement);
  const themes = arrangement.themes.filter(({ id }) => only === undefined || id === only);
  const loose = only === undefined ? arrangement.loose.map(({ card }) => card) : [];
  const cardsOf = ({ id }: Theme) => arrangement.inTheme.get(id) ?? [];
  const boxes = [
    ...themes.map(({ id }) => layout.themes.get(id)),
    ...loose.map(({ id }) => layout.cards.get(id)),
  ].filter((box) => box !== undefined);
  const around = boxAround(boxes) ?? nothing;
  const draw = draughtsman(board, layout, around);
  const counted = themes.map((theme) => ({ title: theme.title, notes: cardsOf(theme).length }));
  const [first] = counted;
  return {
    width: around.width + 2 * margin,
    height: around.height + 2 * margin,
    description:
      only === undefined || first === undefined ? describeBoard(counted, loose.length) : describeTheme(first),
    themes: themes.map((theme) => draw.theme(theme, cardsOf(theme))),
    loose: loose.map(draw.card),
  };
}

function draughtsman(board: PictureSource, layout: BoardLayout, around: Box) {
  const moved = (box: Box = nothing): Box => ({
    ...box,
    x: box.x - around.x + margin,
    y: box.y - around.y + margin,
  });
  const card = (one: Card): PicturedCard => ({
    box: moved(layout.cards.get(one.id)),
    lines: picturedLines(one),
    source: shownSource(one, conversationOf(board, one)?.title),
    isCut: isCardCut(one),
  });
  const theme = (one: Theme, cards: readonly Card[]): PicturedTheme => {
    const box = moved(layout.themes.get(one.id));
    const { padding, breadthSize } = themeMeasures;
    const name = one.title || boardWords.untitledTheme;
    const breadth = boardWords.breadth(cards.length, countAuthors(cards));
    return {
      box,
      colour: one.colour % themeColours,
      name,
      title: shownTitle(one, name),
      breadth: fittingText(breadth, box.width - 2 * padding, breadthSize),
      cards: cards.map(card),
    };
  };
  return { card, theme };
}

function conversationOf({ conversations }: PictureSource, { conversationId }: Card) {
  return conversationId === null ? undefined : conversations.get(conversationId);
}
