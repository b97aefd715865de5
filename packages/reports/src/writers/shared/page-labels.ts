/** Printed page numbers ("iii", "12"; empty on pages without one) of a document's headings, tables and charts, by their ids. */
export interface PageLabels {
  headings: ReadonlyMap<string, string>;
  tables: ReadonlyMap<string, string>;
  charts: ReadonlyMap<string, string>;
}
