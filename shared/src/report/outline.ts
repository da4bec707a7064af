import type { Picture } from '../picture/index.ts';
import {
  cell,
  type Line,
  type ReportBlock,
  type ReportDocument,
  type ReportSection,
  says,
} from './document.ts';
import { heldAt } from './figures.ts';
import { cardBlocks, findingBlocks, recommendationBlocks } from './findings.ts';
import type { ReportModel } from './model.ts';
import * as words from './wording.ts';

/**
 * The order of a council's decision report: details and summary first, then the recommendations, then what they come
 * from. What only officers can write is a labelled blank and never made up.
 */
export function documentOf(model: ReportModel): ReportDocument {
  const { options } = model;
  const sections: Part[] = [
    { heading: words.headings.recommendations, blocks: recommendationBlocks(model) },
    { heading: words.headings.background, blocks: background(model) },
    ...(options.whoTookPart ? [{ heading: words.headings.people, blocks: people(model) }] : []),
    { heading: words.headings.findings, blocks: findingBlocks(model) },
    { heading: words.headings.implications, blocks: implications() },
    { heading: words.headings.nextSteps, blocks: [blankBlock()] },
  ];
  const appendices: Part[] = [
    ...(options.method ? [{ heading: words.headings.method, blocks: method(model) }] : []),
    ...(options.picture && model.picture !== null
      ? [{ heading: words.headings.board, blocks: board(model, model.picture), wide: true }]
      : []),
    ...(options.appendix ? [{ heading: words.headings.cards, blocks: cardBlocks(model), wide: true }] : []),
  ];
  return {
    title: words.reportTitle(model),
    subtitle: model.session.engagement.title,
    front: front(model),
    sections: [
      section({ heading: words.headings.summary, blocks: [bullets(words.summary(model))] }, ''),
      ...sections.map((part, index) => section(part, `${index + 1}. `)),
      ...appendices.map((part, index) => section(part, `Appendix ${'ABC'.charAt(index)}. `)),
    ],
  };
}

interface Part {
  readonly heading: string;
  readonly blocks: readonly ReportBlock[];
  readonly wide?: boolean;
}

function section({ heading, blocks, wide = false }: Part, prefix: string): ReportSection {
  const anchor = `section-${heading.toLowerCase().replace(/[^a-z]+/g, '-')}`;
  return { anchor, heading: prefix + heading, wide, blocks };
}

function front(model: ReportModel): ReportBlock[] {
  const { session } = model;
  const { engagement } = session;
  const { labels, blanks } = words;
  const known: [string, string][] = [
    [labels.status, words.status(model)],
    [labels.engagement, engagement.title],
    [labels.level, words.levelName(engagement.level)],
    [labels.partners, engagement.partners],
    [labels.area, engagement.place],
    [labels.held, heldAt(session.heldAt)],
    [labels.venue, session.place],
  ];
  const officers = [
    blanks.reportTo,
    blanks.meeting,
    blanks.author,
    blanks.holder,
    blanks.wards,
    blanks.contact,
  ];
  return [
    {
      kind: 'table',
      caption: words.aboutCaption,
      columns: [
        { heading: words.columns.item, width: 34 },
        { heading: words.columns.detail, width: 66 },
      ],
      rows: [
        ...officers.map((label) => [cell(label), { line: blankLine, tone: 'blank' as const }]),
        ...known.map(([label, text]) => [cell(label), cell(text || labels.notRecorded)]),
      ],
    },
  ];
}

const blankLine: Line = [{ text: words.blank }];

function blankBlock(): ReportBlock {
  return { kind: 'paragraph', line: blankLine, tone: 'blank' };
}

function background({ session }: ReportModel): ReportBlock[] {
  const { labels } = words;
  const parts: [string, string][] = [
    [labels.question, session.question],
    [labels.purpose, session.purpose],
    [labels.wider, session.engagement.purpose],
    [labels.decide, session.howWeDecide],
  ];
  return parts.flatMap(([label, text]) => [
    { kind: 'heading', text: label, anchor: `background-${label.toLowerCase().replaceAll(' ', '-')}` },
    ...(text || labels.notRecorded).split(/\n+/).map(says),
  ]);
}

function people(model: ReportModel): ReportBlock[] {
  const { organisations, withoutOrganisation } = model.people;
  const rows = organisations.map(({ name, people }) => [cell(name), cell(String(people))]);
  if (withoutOrganisation > 0)
    rows.push([cell(words.withoutOrganisation), cell(String(withoutOrganisation))]);
  const { columns } = words;
  return [
    ...words.peopleIntro(model).map(says),
    ...(organisations.length === 0
      ? []
      : [
          {
            kind: 'table' as const,
            caption: words.organisationsCaption(model),
            columns: [
              { heading: columns.organisation, width: 72 },
              { heading: columns.joined, width: 28, number: true as const },
            ],
            rows,
          },
        ]),
  ];
}

function implications(): ReportBlock[] {
  const { financial, legal, equality } = words.blanks;
  return [financial, legal, equality].flatMap((text) => [
    { kind: 'heading', text, anchor: text.toLowerCase().replaceAll(' ', '-') },
    blankBlock(),
  ]);
}

function method(model: ReportModel): ReportBlock[] {
  const parts: [string, readonly string[]][] = [
    [words.headings.gathering, words.gathering(model)],
    [words.headings.counting, words.counting(model)],
    [words.headings.reading, words.reading],
  ];
  return parts.flatMap(([text, sentences]) => [
    { kind: 'heading', text, anchor: text.toLowerCase().replaceAll(' ', '-') },
    bullets(sentences),
  ]);
}

function board(model: ReportModel, picture: Picture): ReportBlock[] {
  return [{ kind: 'picture', caption: words.pictureCaption(model), picture }];
}

function bullets(sentences: readonly string[]): ReportBlock {
  return { kind: 'list', items: sentences.map((text) => [{ text }]) };
}
