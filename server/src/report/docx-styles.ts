import {
  AlignmentType,
  BorderStyle,
  type ILevelsOptions,
  type INumberingOptions,
  type IParagraphStyleOptions,
  type IStylesOptions,
  LevelFormat,
  LineRuleType,
} from 'docx';

/** Sizes are in half points, distances in twentieths of a point. Contrast on white is 7:1 or more throughout. */

const font = 'Arial';
const body = 24;
const ink = '1F2430';
const quietInk = '4A5060';
const teal = '0F5C63';
export const headerFill = 'DCEBEC';
export const blankFill = 'FDF3DC';
export const gridColour = '8A93A3';

const after = (space: number) => ({ spacing: { after: space, line: 288 } });

function heading(size: number, before: number): Omit<IParagraphStyleOptions, 'id'> {
  return {
    run: { font, size, bold: true, color: teal },
    paragraph: { keepNext: true, keepLines: true, spacing: { before, after: 140 } },
  };
}

/**
 * Word draws one bar through paragraphs whose borders are the same, and through the space between them. The bar of the
 * source is of another colour, too near to be seen, so that the next quote gets a bar of its own.
 */
const bar = (color: string) => ({ left: { style: BorderStyle.SINGLE, size: 18, color, space: 10 } });

export const styles: IStylesOptions = {
  default: {
    document: {
      run: { font, size: body, color: ink, language: { value: 'en-GB', eastAsia: 'en-GB' } },
      paragraph: { alignment: AlignmentType.LEFT, spacing: { after: 140, line: 288 } },
    },
    title: {
      run: { font, size: 52, bold: true, color: teal },
      paragraph: { spacing: { after: 100 }, keepNext: true },
    },
    heading1: heading(36, 480),
    heading2: heading(28, 360),
    heading3: heading(24, 280),
    hyperlink: { run: { color: teal, underline: { type: 'single' } } },
  },
  paragraphStyles: [
    {
      id: 'Subtitle',
      name: 'Subtitle',
      basedOn: 'Normal',
      run: { size: 28, color: quietInk },
      paragraph: after(280),
    },
    {
      id: 'Lead',
      name: 'Lead',
      basedOn: 'Normal',
      run: { bold: true },
      paragraph: { ...after(140), keepNext: true },
    },
    {
      id: 'Quiet',
      name: 'Quiet',
      basedOn: 'Normal',
      run: { color: quietInk },
      paragraph: { ...after(120), keepNext: true },
    },
    { id: 'Blank', name: 'Blank for officers', basedOn: 'Normal', paragraph: after(140) },
    {
      id: 'Caption',
      name: 'caption',
      basedOn: 'Normal',
      run: { bold: true },
      paragraph: { keepNext: true, spacing: { before: 200, after: 100 } },
    },
    {
      id: 'Quote',
      name: 'Quote',
      basedOn: 'Normal',
      paragraph: {
        indent: { left: 340 },
        keepNext: true,
        spacing: { before: 0, after: 0, line: 288 },
        border: bar(teal),
      },
    },
    {
      id: 'QuoteSource',
      name: 'Quote source',
      basedOn: 'Normal',
      run: { color: quietInk },
      paragraph: { indent: { left: 340 }, spacing: { after: 280, line: 288 }, border: bar('0F5C64') },
    },
    {
      id: 'Contents',
      name: 'Contents line',
      basedOn: 'Normal',
      paragraph: { spacing: { after: 60 } },
    },
    {
      id: 'End',
      name: 'End of table',
      basedOn: 'Normal',
      run: { size: 2 },
      paragraph: { spacing: { after: 0, line: 20, lineRule: LineRuleType.EXACT } },
    },
    { id: 'Cell', name: 'Table cell', basedOn: 'Normal', paragraph: { spacing: { after: 0, line: 264 } } },
  ],
};

function levels(format: (level: number) => Pick<ILevelsOptions, 'format' | 'text'>): ILevelsOptions[] {
  return Array.from({ length: 9 }, (_, level) => ({
    level,
    ...format(level),
    alignment: AlignmentType.LEFT,
    style: { paragraph: { indent: { left: 480 + 400 * level, hanging: 360 } } },
  }));
}

export const numbering: INumberingOptions = {
  config: [
    { reference: 'bullets', levels: levels(() => ({ format: LevelFormat.BULLET, text: '•' })) },
    {
      reference: 'numbers',
      levels: levels((level) => ({ format: LevelFormat.DECIMAL, text: `%${level + 1}.` })),
    },
  ],
};
