import { expect, test } from 'vitest';
import { contohLaporan } from '../../../test/fixture/laporan.ts';
import { writeModelJson } from './model-json.ts';

test('the order of keys doesn’t matter, the order of lists does', () => {
  const model = contohLaporan();
  const turned = Object.fromEntries(Object.entries(model).reverse()) as unknown as typeof model;
  expect(writeModelJson(turned)).toBe(writeModelJson(model));
  expect(writeModelJson({ ...model, sections: model.sections.toReversed() })).not.toBe(writeModelJson(model));
  expect(JSON.parse(writeModelJson(model))).toEqual(model);
});
