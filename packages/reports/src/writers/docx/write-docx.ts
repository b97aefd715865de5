import { packZip, unpackZip } from '@selaras/berkas';
import {
  Document,
  Footer,
  NumberFormat,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  SectionType,
  TextRun,
} from 'docx';
import type { DocumentModel, Section } from '../../model/document.ts';
import { COLOURS, PAGE, textWidth, WORDS } from '../shared/design.ts';
import type { PageLabels } from '../shared/page-labels.ts';
import { cleanText } from '../shared/text.ts';
import { type BlockContext, blockChildren, coverRule } from './blocks.ts';
import { numberBookmarks } from './bookmarks.ts';
import { fixPackage } from './fix-package.ts';
import { Splices } from './splices.ts';
import { documentStyles, footerTabs, listNumbering, STYLES } from './styles.ts';
import { halfPoints, twips } from './units.ts';

const NUMBER_FORMATS = {
  none: NumberFormat.DECIMAL,
  roman: NumberFormat.LOWER_ROMAN,
  arabic: NumberFormat.DECIMAL,
} as const;

const footerOf = (model: DocumentModel, section: Section): Footer => {
  // An empty footer, not none: without one Word would take over the footer of the section before.
  if (section.pageNumbers === 'none') return new Footer({ children: [new Paragraph({ style: STYLES.footer })] });
  return new Footer({
    children: [
      new Paragraph({
        style: STYLES.footer,
        tabStops: footerTabs(textWidth(section.orientation)),
        border: { top: { style: 'single', size: 4, color: COLOURS.rule, space: 5 } },
        children: [
          new TextRun(cleanText(model.footer)),
          new TextRun({ text: cleanText(`\t${WORDS.dataVersion} ${model.dataVersion}`), size: halfPoints(7) }),
          new TextRun({ children: ['\t', PageNumber.CURRENT], size: halfPoints(10), color: COLOURS.ink }),
        ],
      }),
    ],
  });
};

const marginsOf = ({ orientation }: Section) => {
  const { top, right, bottom, left } = PAGE.margin;
  const turned = orientation === 'landscape';
  return {
    top: twips(turned ? left : top),
    right: twips(turned ? top : right),
    bottom: twips(turned ? right : bottom),
    left: twips(turned ? bottom : left),
    header: twips(12),
    footer: twips(12),
  };
};

const sectionOf = (model: DocumentModel, section: Section, context: BlockContext) => {
  const blocks = section.blocks.flatMap((block, index) => {
    const startsPage = section.blocks[index - 1]?.type === 'page-break';
    return blockChildren(block, { section, startsPage }, context);
  });
  const isCover = section.pageNumbers === 'none';
  return {
    properties: {
      type: SectionType.NEXT_PAGE,
      page: {
        size: {
          width: twips(PAGE.width),
          height: twips(PAGE.height),
          orientation: section.orientation === 'landscape' ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT,
        },
        margin: marginsOf(section),
        pageNumbers: {
          formatType: NUMBER_FORMATS[section.pageNumbers],
          ...(section.restartNumbers ? { start: 1 } : {}),
        },
      },
    },
    footers: { default: footerOf(model, section) },
    children: isCover ? [coverRule('top'), ...blocks, coverRule('bottom')] : blocks,
  };
};

/**
 * The report as a Word file: real headings, captions with SEQ fields, native charts, header rows that repeat, and tables of
 * contents already filled with the page numbers in `tocPages` (those of the PDF of the same model). Nothing in it depends
 * on the clock or on the process: the same model and pages give the same bytes.
 * Throws AppError `sistem` when a table's cells don't fit its columns.
 */
export const writeDocx = async (model: DocumentModel, { tocPages }: { tocPages: PageLabels }): Promise<Uint8Array> => {
  const context: BlockContext = {
    model,
    bookmarks: numberBookmarks(model),
    labels: tocPages,
    splices: new Splices(),
    captions: { table: 0, chart: 0 },
    counters: { lists: 0, drawings: 0 },
  };
  const document = new Document({
    title: cleanText(model.title),
    subject: cleanText(model.subject),
    creator: cleanText(model.author),
    lastModifiedBy: cleanText(model.author),
    description: cleanText(`${WORDS.dataVersion} ${model.dataVersion}`),
    revision: 1,
    styles: documentStyles,
    numbering: { config: listNumbering },
    sections: model.sections.map((section) => sectionOf(model, section, context)),
  });
  const parts = unpackZip(await Packer.pack(document, 'uint8array'));
  return packZip(fixPackage(parts, { date: model.date, splices: context.splices }));
};
