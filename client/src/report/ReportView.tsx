import type { Picture } from '@heard/shared/picture';
import type { ReportBlock, ReportDocument, ReportSection } from '@heard/shared/report';
import { PictureImage } from '../picture/PictureImage.tsx';
import { RichTextView } from '../richtext/RichTextView.tsx';
import { LineView } from './LineView.tsx';
import { ReportTableView } from './ReportTableView.tsx';
import styles from './report.module.css';

/** Pixels that a picture has on the page, about. */
const previewWidth = 760;

/** The report on the page, in the order of the Word file. */
export function ReportView({ report }: { readonly report: ReportDocument }) {
  return (
    <>
      <h2 className={styles.documentTitle} dir="auto">
        {report.title}
      </h2>
      {report.subtitle !== '' && (
        <p className={styles.documentSubtitle} dir="auto">
          {report.subtitle}
        </p>
      )}
      <Blocks blocks={report.front} />
      {report.sections.map((section) => (
        <SectionView key={section.anchor} section={section} />
      ))}
    </>
  );
}

function SectionView({ section }: { readonly section: ReportSection }) {
  return (
    <section className={styles.section} aria-labelledby={section.anchor}>
      <h3 id={section.anchor}>{section.heading}</h3>
      <Blocks blocks={section.blocks} />
    </section>
  );
}

function Blocks({ blocks }: { readonly blocks: readonly ReportBlock[] }) {
  return blocks.map((block, index) => <BlockView key={keyOf(block, index)} block={block} />);
}

function keyOf(block: ReportBlock, index: number): string {
  return 'anchor' in block ? block.anchor : `${index} ${block.kind}`;
}

function BoardPicture({ caption, picture }: { readonly caption: string; readonly picture: Picture }) {
  return (
    <figure className={styles.picture}>
      <PictureImage
        picture={picture}
        title={caption}
        alt={picture.description}
        zoom={previewWidth / picture.width}
      />
      <figcaption>{caption}</figcaption>
    </figure>
  );
}

function BlockView({ block }: { readonly block: ReportBlock }) {
  switch (block.kind) {
    case 'heading':
      return (
        <h4 id={block.anchor} dir="auto">
          {block.text}
        </h4>
      );
    case 'paragraph':
      return (
        <p className={styles[block.tone]} dir="auto">
          <LineView line={block.line} />
        </p>
      );
    case 'list':
      return (
        <ul className={styles.list}>
          {block.items.map((item, index) => (
            <li key={String(index)} dir="auto">
              <LineView line={item} />
            </li>
          ))}
        </ul>
      );
    case 'rich':
      return <RichTextView text={block.text} className={styles[block.tone]} />;
    case 'quote':
      return (
        <figure id={block.anchor} className={styles.quote}>
          <blockquote>
            <RichTextView text={block.text} />
          </blockquote>
          <figcaption dir="auto">
            <LineView line={block.by} />
          </figcaption>
        </figure>
      );
    case 'picture':
      return <BoardPicture caption={block.caption} picture={block.picture} />;
    case 'table':
      return <ReportTableView table={block} />;
  }
}
