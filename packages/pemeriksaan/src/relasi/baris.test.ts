import { describe, expect, it } from 'vitest';
import { checkText } from '../index.ts';

/** An evaluation of a Renja with outputs (K) beside money (Rp); the total row prints money only. */
function evaluation(total: string) {
  const text = [
    'Tabel T-C.29 Evaluasi Hasil Renja',
    'Kode\tProgram/Kegiatan\tIndikator\tTarget\t\tRealisasi\t\tTingkat Capaian (%)\t',
    '\t\t\tK\tRp\tK\tRp\tK\tRp',
    '1.02.01\tPemeliharaan Pangan\tJumlah dokumen\t32 Dok\t91.550.000\t4 Dok\t89.318.809\t12,50\t97,56',
    '1.02.02\tPerizinan Terpadu\tJumlah dokumen\t11 Dok\t199.630.000\t11 Dok\t185.419.784\t100,00\t92,88',
    '1.02.03\tKendaraan Dinas\tJumlah dokumen\t34 Dok\t89.850.000\t27 Dok\t76.540.462\t79,41\t85,19',
    `\tJumlah\t\t\t381.030.000\t\t351.279.055\t\t${total}`,
  ].join('\n');
  return checkText({ name: 'renja.txt', bytes: new TextEncoder().encode(text) }).findings.filter(
    ({ severity }) => severity !== 'info',
  );
}

describe('the percentage of a total row', () => {
  it('is that of the money where outputs leave theirs blank', () => {
    expect(evaluation('92,19')).toEqual([]);
    expect(evaluation('72,19')).toMatchObject([{ rule: 'percentage', printed: '72,19', expected: '92.19' }]);
  });
});
