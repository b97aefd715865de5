import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { loadSheet, readSheets } from '@selaras/berkas';
import { describe, expect, it } from 'vitest';
import { readRekening, readSumberDana } from './bertingkat.ts';
import { readNomenklatur } from './nomenklatur.ts';
import { readSatuan } from './satuan.ts';

const shared = process.env.SELARAS_SHARED ?? resolve(import.meta.dirname, '../../../../../../shared');
const folder = join(shared, 'data');
const OPSI = { peraturan: '900.1-861/2026', berlaku: '2027-01-01' };

async function firstSheet(file: string) {
  const [reader] = await readSheets(join(folder, file));
  return loadSheet(reader!);
}

describe.skipIf(!existsSync(folder))(
  'the official lists as published (skipped where the files of SELARAS_SHARED are absent)',
  () => {
    it('takes every row of the nomenclature', async () => {
      const hasil = readNomenklatur(await firstSheet('nomenklatur-sub-kegiatan-2027.xlsx'), OPSI);
      expect(hasil.masalah).toEqual([]);
      expect(hasil.hitungan).toMatchObject({
        baris: 7581,
        subKegiatan: 7581,
        ditolak: 0,
        tanpaIndikator: 1,
        tanpaSatuan: 1,
        penerus: 346,
        penerusTerbuka: 335,
      });
      expect(hasil.entri.every((item) => item.nama === item.nama.trim() && !/\s\s|\n/.test(item.nama))).toBe(true);
    });

    it('takes every row of the accounts, the funding sources and the units', async () => {
      const rekening = readRekening(await firstSheet('kode-belanja.xlsx'), OPSI);
      expect(rekening).toMatchObject({ masalah: [], hitungan: { baris: 3413, ditolak: 0, kembar: 0, indukDiLuar: 0 } });
      const sumberDana = readSumberDana(await firstSheet('sumber-dana.xlsx'), OPSI);
      expect(sumberDana).toMatchObject({ masalah: [], hitungan: { baris: 300, ditolak: 0, kembar: 19 } });
      const satuan = readSatuan(await firstSheet('satuan.xlsx'), OPSI);
      expect(satuan).toMatchObject({ masalah: [], hitungan: { baris: 453, ditolak: 0 } });
      expect(satuan.entri.find((item) => item.kode === 'm2')?.nama).toBe('m²');
    });
  },
);
