import { isBlank } from '../richtext/index.ts';
import { cell, type Line, type ReportBlock, says } from './document.ts';
import type { ReportCard, ReportModel, ReportRecommendation, ReportTheme } from './model.ts';
import * as words from './wording.ts';

/** The parts of the document that show what is on the board: recommendations, themes with their quotes, all cards. */

export const anchors = {
  recommendation: (number: number) => `recommendation-${number}`,
  theme: (number: number) => `theme-${number}`,
  card: (number: number) => `note-${number}`,
};

export function recommendationBlocks(model: ReportModel): ReportBlock[] {
  if (model.recommendations.length === 0) return [says(words.noRecommendations)];
  return [
    says(words.recommendationsIntro(model)),
    ...model.recommendations.flatMap((one) => recommendation(model, one)),
  ];
}

function recommendation(model: ReportModel, one: ReportRecommendation): ReportBlock[] {
  const grounds: Line[] = [
    ...one.themes.flatMap((number) => themesNumbered(model, number)).map(themeLink),
    ...one.cards.map((number) => cardLink(model, number)),
  ];
  return [
    {
      kind: 'heading',
      text: words.recommendationLabel(one.number),
      anchor: anchors.recommendation(one.number),
    },
    { kind: 'rich', text: one.text, tone: 'strong' },
    ...(grounds.length === 0
      ? [labelled(words.labels.restsOn, [{ text: words.labels.noGround }])]
      : [
          labelled(words.labels.behind, [{ text: words.breadth(one.breadth, model.totals) }]),
          labelled(words.labels.restsOn, []),
          { kind: 'list' as const, items: grounds },
        ]),
  ];
}

function themesNumbered(model: ReportModel, number: number): ReportTheme[] {
  return model.themes.slice(number - 1, number);
}

function themeLink(theme: ReportTheme): Line {
  return [{ text: words.themeLabel(theme), to: anchors.theme(theme.number) }];
}

/** Note numbers lead to where the note's words stand: the quotes, else the list of all notes, else nowhere. */
function cardLink({ options }: ReportModel, number: number): Line {
  const text = words.cardLabel(number);
  return [options.quotes || options.appendix ? { text, to: anchors.card(number) } : { text }];
}

function labelled(label: string, line: Line): ReportBlock {
  return {
    kind: 'paragraph',
    line: [{ text: `${label}:`, bold: true }, ...(line.length === 0 ? [] : [{ text: ' ' }, ...line])],
    tone: 'quiet',
  };
}

export function findingBlocks(model: ReportModel): ReportBlock[] {
  return [
    ...(model.themes.length === 0 ? [says(words.noThemes)] : overview(model)),
    ...model.themes.flatMap((theme) => themeBlocks(model, theme)),
    ...(model.notPlaced.length === 0 ? [] : notPlacedBlocks(model)),
  ];
}

function overview(model: ReportModel): ReportBlock[] {
  const { conversations } = model.totals;
  return [
    {
      kind: 'table',
      caption: words.themesCaption(model),
      columns: [
        { heading: words.columns.theme, width: conversations > 0 ? 54 : 70 },
        { heading: words.columns.notes, width: 13, number: true },
        { heading: words.columns.people, width: 13, number: true },
        ...(conversations > 0
          ? [{ heading: words.columns.conversations, width: 20, number: true as const }]
          : []),
      ],
      rows: model.themes.map((theme) => [
        { line: themeLink(theme) },
        cell(String(theme.breadth.cards)),
        cell(String(theme.breadth.people)),
        ...(conversations > 0 ? [cell(String(theme.breadth.conversations))] : []),
      ]),
    },
    { kind: 'paragraph', line: [{ text: words.themesCaveat }], tone: 'quiet' },
  ];
}

function themeBlocks(model: ReportModel, theme: ReportTheme): ReportBlock[] {
  return [
    { kind: 'heading', text: words.themeLabel(theme), anchor: anchors.theme(theme.number) },
    { kind: 'paragraph', line: [{ text: words.breadth(theme.breadth, model.totals) }], tone: 'quiet' },
    ...(isBlank(theme.summary)
      ? []
      : [{ kind: 'rich' as const, text: theme.summary, tone: 'plain' as const }]),
    ...(theme.recommendations.length === 0
      ? []
      : [labelled(words.labels.carries, recommendationLinks(theme.recommendations))]),
    ...quotes(model, theme.cards),
  ];
}

function recommendationLinks(numbers: readonly number[]): Line {
  return numbers.flatMap((number, index) => [
    ...(index === 0 ? [] : [{ text: ', ' }]),
    { text: words.recommendationLabel(number), to: anchors.recommendation(number) },
  ]);
}

function notPlacedBlocks(model: ReportModel): ReportBlock[] {
  return [
    { kind: 'heading', text: words.headings.notPlaced, anchor: 'not-placed' },
    says(words.notPlacedIntro(model)),
    ...quotes(model, model.notPlaced),
  ];
}

function quotes({ options, cards }: ReportModel, numbers: readonly number[]): ReportBlock[] {
  if (!options.quotes) return [];
  return numbers
    .flatMap((number) => cards.slice(number - 1, number))
    .map((card) => ({ kind: 'quote', text: card.text, by: byline(card), anchor: anchors.card(card.number) }));
}

function byline(card: ReportCard): Line {
  const source = card.conversation === null ? [] : [words.conversationLine(card.conversation)];
  return [{ text: [words.attribution(card), ...source, words.cardLabel(card.number)].join(' · ') }];
}

/** Columns that would say "None" in every row are left out. */
export function cardBlocks(model: ReportModel): ReportBlock[] {
  if (model.cards.length === 0) return [says(words.noCards)];
  const conversations = model.totals.conversations > 0;
  const tags = model.cards.some((card) => card.tags.length > 0);
  const free = (conversations ? 0 : 17) + (tags ? 0 : 11);
  const { columns } = words;
  return [
    {
      kind: 'table',
      caption: words.cardsCaption(model),
      columns: [
        { heading: columns.number, width: 7 },
        { heading: columns.heard, width: 34 + free },
        { heading: columns.theme, width: 16 },
        ...(conversations ? [{ heading: columns.conversation, width: 17 }] : []),
        { heading: columns.shownAs, width: 15 },
        ...(tags ? [{ heading: columns.tags, width: 11 }] : []),
      ],
      rows: model.cards.map((card) => [
        cardNumber(model, card),
        { text: card.text },
        theme(model, card),
        ...(conversations ? [conversation(card)] : []),
        cell(words.attribution(card)),
        ...(tags ? [cell(card.tags.join(', ') || words.none)] : []),
      ]),
    },
  ];
}

function cardNumber({ options }: ReportModel, { number }: ReportCard) {
  const line = [{ text: String(number) }];
  return options.quotes ? { line } : { line, anchor: anchors.card(number) };
}

function theme(model: ReportModel, card: ReportCard) {
  const [found] = card.theme === null ? [] : themesNumbered(model, card.theme);
  return found === undefined ? cell(words.labels.noTheme) : { line: themeLink(found) };
}

function conversation(card: ReportCard) {
  return cell(
    card.conversation === null ? words.labels.notRecorded : words.conversationLine(card.conversation),
  );
}
