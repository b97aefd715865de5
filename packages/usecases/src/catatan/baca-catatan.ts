import { randomUUID } from 'node:crypto';
import type { SimpanCatatan, UbahCatatan } from '@selaras/contracts';
import type { Change, Stored } from '@selaras/db';
import { type Catatan, type KodePenyebab, lastDateOf, selectPenyebab } from '@selaras/domain';
import type { CatatanDimuat } from './lihat.ts';
import type { Pemeriksa } from './periksa.ts';
import { UrutTerakhir } from './urut.ts';

interface Bahan {
  periksa: Pemeriksa;
  /** Causes of the pemda's own. */
  milikPemda: readonly KodePenyebab[];
}

/**
 * Reads problems and solutions as sent. A solution answers a problem of its own unit and period; one whose problem goes away or moves to
 * another unit lets go of it.
 */
export function bacaCatatan(
  { catatan, periode }: CatatanDimuat,
  ubahan: UbahCatatan,
  { periksa, milikPemda }: Bahan,
): Change<Catatan>[] {
  const stored = new Map(catatan.map((row) => [row.value.id, row]));
  const akhir = new UrutTerakhir(catatan.map(({ value }) => [`${value.unit} ${value.jenis}`, value.urut]));
  const berlaku = new Set(selectPenyebab(milikPemda, lastDateOf(periode)).map(({ kode }) => kode));
  const masalah = unitMasalah(catatan, ubahan);
  const changes = ubahan.catatan.flatMap((item, index) => {
    const lokasi = `catatan.${index}`;
    const lama = item.id === null ? null : (stored.get(item.id) ?? null);
    const teks = item.teks.trim();
    periksa.wajibIsi(teks, `${lokasi}.teks`);
    const unit = periksa.unit(item.unit, lama?.value.unit ?? null, `${lokasi}.unit`);
    const penyebab = pilihPenyebab(item, lama);
    if (penyebab !== null && penyebab !== lama?.value.penyebab) {
      periksa.penyebab(penyebab, berlaku, `${lokasi}.penyebab`);
    }
    const menjawab = pilihMasalah(item, lama, masalah);
    if (menjawab !== null) periksa.masalah(masalah.get(menjawab) === unit, `${lokasi}.menjawab`);
    const value: Catatan = {
      id: item.id ?? randomUUID(),
      unit,
      simpul: lama?.value.simpul ?? null,
      indikator: lama?.value.indikator ?? null,
      periode: lama?.value.periode ?? periode,
      jenis: item.jenis,
      urut: item.urut ?? akhir.berikut(`${unit} ${item.jenis}`),
      teks,
      penyebab,
      menjawab,
    };
    return periksa.versi({ lokasi, lama, versiBaris: item.versiBaris, id: item.id, value });
  });
  return [...changes, ...lepaskan(catatan, ubahan, masalah)];
}

function pilihPenyebab({ jenis, penyebab }: SimpanCatatan, lama: Stored<Catatan> | null): string | null {
  if (jenis !== 'permasalahan') return null;
  return (penyebab === undefined ? lama?.value.penyebab : penyebab) ?? null;
}

/** What was left out stays as it was, if that problem still stands. */
function pilihMasalah(
  { jenis, menjawab }: SimpanCatatan,
  lama: Stored<Catatan> | null,
  masalah: ReadonlyMap<string, string>,
): string | null {
  if (jenis !== 'solusi') return null;
  if (menjawab !== undefined) return menjawab;
  const sama = lama?.value.menjawab ?? null;
  return sama !== null && masalah.has(sama) ? sama : null;
}

/** The problems as they will be after the save, with the unit of each. */
function unitMasalah(catatan: readonly Stored<Catatan>[], ubahan: UbahCatatan): ReadonlyMap<string, string> {
  const problems = catatan.filter(({ value }) => value.jenis === 'permasalahan');
  const units = new Map(problems.map(({ value }) => [value.id, value.unit]));
  for (const { id, jenis, unit } of ubahan.catatan) {
    if (id === null) continue;
    if (jenis === 'permasalahan') units.set(id, unit);
    else units.delete(id);
  }
  for (const { id } of ubahan.hapusCatatan) units.delete(id);
  return units;
}

/** Solutions that the save itself does not name, but whose problem it takes away. */
function lepaskan(
  catatan: readonly Stored<Catatan>[],
  ubahan: UbahCatatan,
  masalah: ReadonlyMap<string, string>,
): Change<Catatan>[] {
  const named = new Set([...ubahan.catatan, ...ubahan.hapusCatatan].map(({ id }) => id));
  return catatan
    .filter(
      ({ value: { id, unit, menjawab } }) => menjawab !== null && !named.has(id) && masalah.get(menjawab) !== unit,
    )
    .map(({ value, versiBaris }) => ({ value: { ...value, menjawab: null }, versiBaris }));
}
