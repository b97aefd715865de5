import type { DocumentModel } from '../../model/document.ts';

const sorted = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(sorted);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, member]) => member !== undefined)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, member]) => [key, sorted(member)]),
  );
};

/** The model as JSON with its keys in alphabetical order, as a signed report stores it: equal models give equal text. */
export const writeModelJson = (model: DocumentModel): string => `${JSON.stringify(sorted(model), null, 2)}\n`;
