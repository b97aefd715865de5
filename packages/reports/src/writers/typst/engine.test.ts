import { AppError } from '@selaras/domain';
import { afterEach, describe, expect, test } from 'vitest';
import { contohLaporan } from '../../../test/fixture/laporan.ts';
import { createInlineTypstEngine, createTypstEngine, type TypstEngine } from './engine.ts';
import { toTypstInput } from './input.ts';

const sample = (): string => JSON.stringify(toTypstInput(contohLaporan()));

let engine: TypstEngine | null = null;
const open = (...options: Parameters<typeof createTypstEngine>): TypstEngine => {
  engine = createTypstEngine(...options);
  return engine;
};

afterEach(() => engine?.close());

describe('the engine in a child process', () => {
  test('gives the same bytes as the one in this process', async () => {
    const inChild = await open().typeset(sample());
    const here = await createInlineTypstEngine().typeset(sample());
    expect(Buffer.compare(inChild.bytes, here.bytes)).toBe(0);
    expect(inChild.places).toEqual(here.places);
  });

  test('a report that fails doesn’t take the others with it', async () => {
    const child = open();
    const results = await Promise.allSettled([child.typeset('{"sections": 1'), child.typeset(sample())]);
    expect(results.map(({ status }) => status)).toEqual(['rejected', 'fulfilled']);
    expect(results[0]).toMatchObject({ reason: expect.any(AppError) });
  });

  test('a used-up child is replaced between two reports', async () => {
    const child = open({ maxReports: 1 });
    const all = await Promise.all([child.typeset(sample()), child.typeset(sample()), child.typeset(sample())]);
    expect(new Set(all.map(({ bytes }) => Buffer.from(bytes).toString('base64'))).size).toBe(1);
  });

  test('leaves nothing at the process when it is closed', () => {
    const before = process.listenerCount('exit');
    const one = createTypstEngine();
    expect(process.listenerCount('exit')).toBe(before + 1);
    one.close();
    expect(process.listenerCount('exit')).toBe(before);
  });

  test('a report that takes too long fails', async () => {
    await expect(open({ timeoutMs: 1 }).typeset(sample())).rejects.toMatchObject({ kode: 'sistem' });
  });

  test('a closed engine says so', async () => {
    const child = open();
    const waiting = child.typeset(sample());
    child.close();
    await expect(waiting).rejects.toMatchObject({ kode: 'sistem' });
    await expect(child.typeset(sample())).rejects.toMatchObject({ kode: 'sistem' });
  });
});

test('the engine in this process reports what Typst says', async () => {
  await expect(createInlineTypstEngine().typeset('{}')).rejects.toMatchObject({
    kode: 'sistem',
    pesan: { en: expect.stringContaining('Typst') },
  });
});
