import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, expect, test, vi } from 'vitest';
import { createInlineTypstEngine, REPORT_FORMATS, renderReport } from '../src/index.ts';
import { contohLaporan } from './fixture/laporan.ts';

afterEach(() => vi.useRealTimers());

test('the same report gives the same bytes in every format, years later and in another engine', async () => {
  vi.useFakeTimers({ now: new Date('2024-07-24T08:00:00Z'), toFake: ['Date'] });
  const first = await renderReport(contohLaporan(), REPORT_FORMATS, { engine: createInlineTypstEngine() });
  vi.setSystemTime(new Date('2031-01-02T23:59:59Z'));
  // Typst reads the clock of the system, which can't be faked: let it move on.
  await sleep(1100);
  const second = await renderReport(contohLaporan(), REPORT_FORMATS, { engine: createInlineTypstEngine() });
  for (const format of REPORT_FORMATS) {
    expect(first.get(format)?.length, format).toBeGreaterThan(1000);
    expect(Buffer.compare(first.get(format) ?? Buffer.of(1), second.get(format) ?? Buffer.of(2)), format).toBe(0);
  }
});

test('another date or version of the data gives other bytes', async () => {
  const engine = createInlineTypstEngine();
  const model = contohLaporan();
  const written = await renderReport(model, REPORT_FORMATS, { engine });
  const later = await renderReport({ ...model, dataVersion: 'ffffffffffff' }, REPORT_FORMATS, { engine });
  for (const format of REPORT_FORMATS) {
    expect(Buffer.compare(written.get(format) ?? Buffer.of(), later.get(format) ?? Buffer.of()), format).not.toBe(0);
  }
});
