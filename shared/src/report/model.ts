import { type Card, countAuthors, noAuthor } from '../card/index.ts';
import type { Conversation } from '../conversation/index.ts';
import type { CardId, RecommendationId, ThemeId } from '../id/index.ts';
import { type Picture, pictureOf } from '../picture/index.ts';
import type { RichText } from '../richtext/index.ts';
import type { PeopleFacts, ReportFacts, ReportSource, SessionFacts } from './facts.ts';
import { groundOf, standingRecommendations } from './ground.ts';
import { type NumberedCards, numberCards } from './numbering.ts';
import type { ReportOptions } from './options.ts';

/**
 * Everything a report says, as plain values. Every number in it is computed here and nowhere else, so that Word,
 * Markdown, the spreadsheet and the preview cannot disagree. It holds no ids of people.
 */
export interface ReportModel {
  readonly options: ReportOptions;
  readonly generatedAt: number;
  readonly session: SessionFacts;
  readonly people: PeopleFacts;
  readonly totals: ReportTotals;
  readonly recommendations: readonly ReportRecommendation[];
  readonly themes: readonly ReportTheme[];
  /** By number: the card with number n is at n - 1. */
  readonly cards: readonly ReportCard[];
  /** Numbers of the cards that are in no theme. */
  readonly notPlaced: readonly number[];
  /** Null where it is not wanted, or there is nothing to be seen. */
  readonly picture: Picture | null;
}

/** How broad something is: cards, the different people who wrote them, the conversations they come from. */
export interface Breadth {
  readonly cards: number;
  readonly people: number;
  readonly conversations: number;
}

/** The base that every other figure is a part of. */
export interface ReportTotals extends Breadth {
  readonly placed: number;
  /** Cards from a file that names nobody. */
  readonly withoutAuthor: number;
  readonly withoutConversation: number;
  /** Cards without any words, which are left out everywhere. */
  readonly empty: number;
}

export interface ReportRecommendation {
  readonly id: RecommendationId;
  readonly number: number;
  readonly text: RichText;
  /** Numbers of the themes it rests on. */
  readonly themes: readonly number[];
  /** Numbers of the cards it rests on by themselves. */
  readonly cards: readonly number[];
  /** Of all cards behind it, through themes or by themselves, each counted once. */
  readonly breadth: Breadth;
}

export interface ReportTheme {
  readonly id: ThemeId;
  readonly number: number;
  /** Empty where nobody has named it. */
  readonly title: string;
  readonly summary: RichText;
  /** Numbers of its cards, in their order in the theme. */
  readonly cards: readonly number[];
  readonly breadth: Breadth;
  /** Numbers of the recommendations that rest on it. */
  readonly recommendations: readonly number[];
}

export interface ReportCard {
  readonly id: CardId;
  readonly number: number;
  readonly text: RichText;
  /** As the writer chose; both empty for "no name". */
  readonly name: string;
  readonly organisation: string;
  /** Number of its theme; null where it is not placed. */
  readonly theme: number | null;
  /** Numbers of the recommendations it is behind, through its theme or by itself. */
  readonly recommendations: readonly number[];
  readonly conversation: { readonly title: string; readonly when: string; readonly where: string } | null;
  readonly tags: readonly string[];
  readonly createdAt: number;
}

export function reportOf(board: ReportSource, facts: ReportFacts, options: ReportOptions): ReportModel {
  const numbered = numberCards(board);
  const recommendations = recommendationsOf(board, numbered);
  const themes = themesOf(board, numbered, recommendations);
  const cards = numbered.cards.map((card, index) => cardOf(board, card, index + 1, themes, recommendations));
  return {
    options,
    generatedAt: facts.generatedAt,
    session: { ...facts.session, title: oneLine(facts.session.title) },
    people: facts.people,
    totals: totalsOf(board, numbered, themes),
    recommendations,
    themes,
    cards,
    notPlaced: cards.filter(({ theme }) => theme === null).map(({ number }) => number),
    picture: options.picture && themes.length + cards.length > 0 ? pictureOf(board) : null,
  };
}

function totalsOf(
  board: ReportSource,
  { cards, empty }: NumberedCards,
  themes: readonly ReportTheme[],
): ReportTotals {
  return {
    ...breadthOf(board, cards),
    placed: themes.reduce((sum, theme) => sum + theme.cards.length, 0),
    withoutAuthor: cards.filter(({ authorId }) => authorId === noAuthor).length,
    withoutConversation: cards.filter((card) => conversationOf(board, card) === undefined).length,
    empty,
  };
}

function recommendationsOf(board: ReportSource, numbered: NumberedCards): ReportRecommendation[] {
  return standingRecommendations(board).map((recommendation, index) => {
    const ground = groundOf(board, recommendation, numbered);
    return {
      id: recommendation.id,
      number: index + 1,
      text: recommendation.text,
      themes: ground.themes,
      cards: ground.cards,
      breadth: breadthOf(board, ground.behind),
    };
  });
}

function themesOf(
  board: ReportSource,
  numbered: NumberedCards,
  recommendations: readonly ReportRecommendation[],
): ReportTheme[] {
  const { themes, inTheme } = board.arrangement();
  return themes.map((theme, index) => {
    const number = index + 1;
    const cards = numbered.known(inTheme.get(theme.id) ?? []);
    return {
      id: theme.id,
      number,
      title: oneLine(theme.title),
      summary: theme.summary,
      cards: cards.map(numbered.numberOf),
      breadth: breadthOf(board, cards),
      recommendations: numbersWhere(recommendations, ({ themes }) => themes.includes(number)),
    };
  });
}

function cardOf(
  board: ReportSource,
  card: Card,
  number: number,
  themes: readonly ReportTheme[],
  recommendations: readonly ReportRecommendation[],
): ReportCard {
  const themeId = board.arrangement().themeOf.get(card.id);
  const theme = themes.find(({ id }) => id === themeId)?.number ?? null;
  const conversation = conversationOf(board, card);
  return {
    id: card.id,
    number,
    text: card.heard,
    name: oneLine(card.attribution.name),
    organisation: oneLine(card.attribution.organisation),
    theme,
    recommendations: numbersWhere(
      recommendations,
      (one) => one.cards.includes(number) || (theme !== null && one.themes.includes(theme)),
    ),
    conversation: conversation
      ? {
          title: oneLine(conversation.title),
          when: oneLine(conversation.when),
          where: oneLine(conversation.where),
        }
      : null,
    tags: card.tags.map(oneLine).filter((tag) => tag !== ''),
    createdAt: card.createdAt,
  };
}

function numbersWhere<Item extends { readonly number: number }>(
  items: readonly Item[],
  holds: (item: Item) => boolean,
): number[] {
  return items.filter(holds).map(({ number }) => number);
}

function breadthOf(board: ReportSource, cards: readonly Card[]): Breadth {
  const conversations = new Set(cards.map((card) => conversationOf(board, card)?.id));
  conversations.delete(undefined);
  return {
    cards: cards.length,
    people: countAuthors(cards),
    conversations: conversations.size,
  };
}

function conversationOf(board: ReportSource, card: Card): Conversation | undefined {
  return card.conversationId === null ? undefined : board.conversations.get(card.conversationId);
}

/** Titles and names come from files too, with whatever is in them; in a report each is one line. */
function oneLine(text: string): string {
  return text.trim().replace(/\s+/g, ' ');
}
