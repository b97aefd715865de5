import type { CariQuery, HasilCari, JawabanCari } from '@selaras/contracts';
import { createPeriode, formatPeriode, type JenisPeriode, monthsOf, type PerangkatDaerah } from '@selaras/domain';
import type { Konteks, UnitTerlihat } from '../sistem/konteks.ts';

const BATAS = 8;
const TRIWULAN = [1, 2, 3, 4] as const;

/** A reporting unit that the actor may see, with its years. */
interface Pelapor {
  unit: PerangkatDaerah;
  tahun: readonly number[];
}

/** Finds programs and codes, indicators, activities and reports of the units that the actor may see; each result names its page and row. */
export function cari(konteks: Konteks, permintaan: CariQuery): Promise<JawabanCari> {
  const kata = [...new Set(permintaan.q.trim().toLowerCase().split(/\s+/))];
  return konteks.transaksi(async (repositories) => {
    const semua = (await repositories.unit.list()).map(({ value }) => value);
    const terlihat = new Map(semua.flatMap((row) => konteks.lihat(row, semua) ?? []).map((row) => [row.unit.id, row]));
    const tahunUnit = await repositories.unit.yearsOfPelapor();
    const pelapor = new Map(
      [...terlihat.values()].flatMap(({ unit }): [string, Pelapor][] => {
        const tahun = tahunUnit.get(unit.id);
        return tahun === undefined ? [] : [[unit.id, { unit, tahun }]];
      }),
    );
    const tempat = buatTempat(terlihat, pelapor);
    const pilihan = { kata, unit: [...terlihat.keys()], batas: BATAS };
    const { tahun: tahunDibuka, triwulan = 1 } = permintaan;

    const anggaran = (await repositories.pencarian.simpul(pilihan)).flatMap((row): HasilCari[] => {
      const unit = tempat(row.unit, row.tahun);
      if (unit === null) return [];
      return [
        {
          jenis: 'anggaran',
          id: row.id,
          kode: row.kode,
          judul: samaDuaBahasa(row.nama),
          keterangan: samaDuaBahasa(`${unit.nama} · ${row.judul}`),
          tujuan: { unit: unit.slug, tahun: row.tahun, triwulan, baris: row.id, dokumen: row.dokumen },
        },
      ];
    });
    const indikator = (await repositories.pencarian.indikator(pilihan)).flatMap((row): HasilCari[] => {
      const tahun = Math.min(Math.max(tahunDibuka ?? row.tahunAkhir, row.tahunAwal), row.tahunAkhir);
      const unit = tempat(row.unit, tahun);
      if (unit === null) return [];
      return [
        {
          jenis: 'indikator',
          id: row.penempatan,
          kode: '',
          judul: samaDuaBahasa(row.nama),
          keterangan: samaDuaBahasa(`${unit.nama} · ${row.judul}`),
          tujuan: { unit: unit.slug, tahun, triwulan, baris: row.penempatan, dokumen: null },
        },
      ];
    });
    const kegiatan = (await repositories.pencarian.kegiatan(pilihan)).flatMap((row): HasilCari[] => {
      const unit = tempat(row.unit, row.tahun);
      const nama = terlihat.get(row.unit)?.unit.nama;
      if (unit === null || nama === undefined) return [];
      const periode = createPeriode(row.periodeJenis as JenisPeriode, row.tahun, row.periodeKe);
      const bulan = monthsOf(periode)[0] ?? 1;
      return [
        {
          jenis: 'kegiatan',
          id: row.id,
          kode: '',
          judul: samaDuaBahasa(row.uraian),
          keterangan: {
            id: `${nama} · ${formatPeriode(periode)}`,
            en: `${nama} · ${formatPeriode(periode, { bahasa: 'en' })}`,
          },
          tujuan: { unit: unit.slug, tahun: row.tahun, triwulan: Math.ceil(bulan / 3), baris: row.id, dokumen: null },
        },
      ];
    });
    return { hasil: [...anggaran, ...indikator, ...kegiatan, ...cariLaporan([...pelapor.values()], kata)] };
  });
}

/** The reporting unit on whose pages rows of a unit stand: itself or the nearest one above that the actor may see. */
function buatTempat(terlihat: ReadonlyMap<string, UnitTerlihat>, pelapor: ReadonlyMap<string, Pelapor>) {
  return (unit: string, tahun: number): PerangkatDaerah | null => {
    const found = terlihat
      .get(unit)
      ?.jalur.map((id) => pelapor.get(id))
      .find((row) => row?.tahun.includes(tahun));
    return found?.unit ?? null;
  };
}

/** Reports are found by the words of their title, newest first; every word must begin one of its words. */
function cariLaporan(pelapor: readonly Pelapor[], kata: readonly string[]): HasilCari[] {
  const calon = pelapor.flatMap(({ unit, tahun }) =>
    tahun.flatMap((year) =>
      TRIWULAN.map((triwulan) => {
        const periode = createPeriode('triwulan', year, triwulan);
        const judul = {
          id: `Laporan Kinerja ${formatPeriode(periode)}`,
          en: `Performance Report ${formatPeriode(periode, { bahasa: 'en' })}`,
        };
        const words = new Set(
          `${judul.id} ${judul.en} quarter ${triwulan} tw${triwulan} ${unit.nama}`.toLowerCase().split(/\s+/),
        );
        return { unit, tahun: year, triwulan, judul, words };
      }),
    ),
  );
  return calon
    .filter(({ words }) => kata.every((word) => [...words].some((other) => other.startsWith(word))))
    .map((row) => ({ ...row, tepat: kata.filter((word) => row.words.has(word)).length }))
    .toSorted((a, b) => b.tepat - a.tepat || b.tahun - a.tahun || a.triwulan - b.triwulan)
    .slice(0, BATAS)
    .map(({ unit, tahun, triwulan, judul }) => ({
      jenis: 'laporan',
      id: `${unit.slug}.${tahun}.${triwulan}`,
      kode: '',
      judul,
      keterangan: samaDuaBahasa(unit.nama),
      tujuan: { unit: unit.slug, tahun, triwulan, baris: null, dokumen: null },
    }));
}

/** Names of the pemda's own are not translated. */
const samaDuaBahasa = (text: string) => ({ id: text, en: text });
