import type { DocumentModel } from '../../model/document.ts';

/** A bookmark of the Word file; `id` is its number, unique in the file. */
export interface BookmarkName {
  id: number;
  name: string;
}

/** The bookmarks of a document's headings, tables and charts. */
export interface Bookmarks {
  of(kind: 'heading' | 'table' | 'chart', id: string): BookmarkName;
}

/**
 * Numbers the bookmarks in the order of the document: the same model gives the same names in every build, unlike the
 * counter of the process that the `docx` package would use. The names are those that Word gives its own contents.
 */
export const numberBookmarks = (model: DocumentModel): Bookmarks => {
  const names = new Map<string, BookmarkName>();
  for (const block of model.sections.flatMap((section) => section.blocks)) {
    if (block.type !== 'heading' && block.type !== 'table' && block.type !== 'chart') continue;
    const id = names.size + 1;
    names.set(`${block.type}:${block.id}`, { id, name: `_Toc${String(id).padStart(9, '0')}` });
  }
  return {
    of(kind, id) {
      const bookmark = names.get(`${kind}:${id}`);
      if (bookmark === undefined) throw new RangeError(`no ${kind} ${id} in the document`);
      return bookmark;
    },
  };
};
