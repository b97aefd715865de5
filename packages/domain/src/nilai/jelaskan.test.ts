import { expect, it } from 'vitest';
import { parseNumber } from './baca-angka.ts';
import { parseRupiah } from './baca-rupiah.ts';
import { explainReading, type UnsettledReading } from './jelaskan.ts';

function unsettled(reading: { status: string } | UnsettledReading): UnsettledReading {
  if (reading.status === 'ambiguous' || reading.status === 'malformed') return reading as UnsettledReading;
  throw new Error(`settled: ${reading.status}`);
}

it('tells both readings of an ambiguous number', () => {
  expect(explainReading(unsettled(parseNumber('1.234')), 'Lembar Kinerja!D7')).toMatchObject({
    lokasi: 'Lembar Kinerja!D7',
    kode: 'angka-taksa',
    pesan: {
      id: 'Angka ini dapat dibaca dua cara: 1.234 atau 1,234.',
      en: 'This number can be read in two ways: 1,234 or 1.234.',
    },
    nilai: '1.234',
  });
});

it('offers the likely repair of a malformed amount', () => {
  const problem = explainReading(unsettled(parseRupiah('4.125428.000')), '');
  expect(problem.kode).toBe('angka-pengelompokan');
  expect(problem.saran?.id).toBe('Mungkin maksudnya Rp4.125.428.000; periksa ke dokumen sumber.');
});

it('sends the reader to the source where no repair is likely, and never repeats a huge text', () => {
  const problem = explainReading(unsettled(parseNumber('9'.repeat(10_000))), '');
  expect(problem).toMatchObject({
    kode: 'angka-terlalu-panjang',
    saran: { en: 'Check the source document and write it again.' },
  });
  expect(problem.nilai).toHaveLength(100);
});
