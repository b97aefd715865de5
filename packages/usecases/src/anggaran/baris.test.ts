import { randomUUID } from 'node:crypto';
import type { LembarAnggaran, NamaPeran, SimpanRincian, SimpanSimpul, UbahAnggaran } from '@selaras/contracts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BIRO, createInstallation, type Installation } from '../../../../test/support/installation.ts';
import {
  type Aktor,
  type AppError,
  buatVersi,
  hapusVersi,
  type Konteks,
  lihatAnggaran,
  tetapkanVersi,
  ubahAnggaran,
} from '../index.ts';

/*
 * Rows of a draft version: added, changed, moved, removed with what hangs on them, and brought back.
 */

const { pd, tahun } = BIRO;
let pasang: Installation;
let operator: Konteks;
let murni: LembarAnggaran;
/** The draft that most tests work on. */
let draf: string;

beforeAll(async () => {
  pasang = await createInstallation();
  operator = await sebagai('operator');
  murni = await lihat();
  draf = (await buatVersi(operator, { pd, tahun, dari: murni.dokumen?.id, versi: 'pergeseran-1' })).id;
});
afterAll(() => pasang.tutup());

function sebagai(peran: NamaPeran): Promise<Konteks> {
  const aktor: Aktor = { pengguna: null, label: peran, peran: [{ peran, unit: null, turun: true }] };
  return pasang.sistem.konteks('ntt', aktor);
}

const lihat = (dokumen?: string) => lihatAnggaran(operator, { pd, tahun, triwulan: 1, dokumen });
const ubah = (isian: Omit<UbahAnggaran, 'dokumen'>, dokumen = draf) =>
  ubahAnggaran(operator, { pd, tahun, dokumen, ...isian });
const galat = (work: Promise<unknown>): Promise<AppError> =>
  work.then(
    () => {
      throw new Error('was not refused');
    },
    (error) => error,
  );
const kodeGalat = async (isian: Omit<UbahAnggaran, 'dokumen'>) =>
  (await galat(ubah(isian))).masalah.map(({ lokasi, kode }) => [lokasi, kode]);

const simpulBaru = (isi: Partial<SimpanSimpul> = {}): SimpanSimpul => ({
  id: randomUUID(),
  versiBaris: null,
  induk: null,
  jenis: 'program',
  kode: '4.01.03',
  nama: 'Program Perekonomian dan Pembangunan',
  pelaksana: null,
  urut: 9,
  ...isi,
});
const rincianBaru = (simpul: string, isi: Partial<SimpanRincian> = {}): SimpanRincian => ({
  id: randomUUID(),
  versiBaris: null,
  simpul,
  uraian: 'Belanja Alat Tulis Kantor',
  rekening: '5.1.02.01.01.0024',
  sumberDana: 'APBD',
  urut: 1,
  jumlah: '2500000.00',
  ...isi,
});

/** A sub kegiatan of a sheet with its lines. */
function cabang(lembar: LembarAnggaran, index = 0) {
  const lines = Map.groupBy(
    lembar.anggaran.filter(({ rincian }) => rincian),
    (row) => row.simpul,
  );
  const nodes = lembar.simpul.filter(({ jenis, id }) => jenis === 'sub-kegiatan' && lines.has(id));
  const simpul = nodes[index];
  if (simpul === undefined) throw new Error('no sub kegiatan with lines');
  return { simpul, rincian: lines.get(simpul.id) ?? [] };
}

/** What removes a branch, and what adds it again under its ids. */
const hapus = ({ simpul, rincian }: ReturnType<typeof cabang>) => ({
  hapusSimpul: [{ id: simpul.id, versiBaris: simpul.versiBaris }],
  hapusRincian: rincian.map(({ id, versiBaris }) => ({ id, versiBaris })),
});
const kembalikan = ({ simpul, rincian }: ReturnType<typeof cabang>) => ({
  simpul: [
    {
      id: simpul.id,
      versiBaris: null,
      induk: simpul.induk,
      jenis: 'sub-kegiatan' as const,
      kode: simpul.kode,
      nama: simpul.nama,
      pelaksana: simpul.pelaksana,
      urut: simpul.urut,
    },
  ],
  rincian: rincian.map(({ id, uraian, rekening, sumberDana, urut, jumlah }) => ({
    ...rincianBaru(simpul.id, { id, uraian, rekening, sumberDana, urut, jumlah }),
  })),
});

/** Places an indicator with a target and a baseline on a node of the draft. */
function tempatkanIndikator(simpul: string) {
  return operator.transaksi(async ({ penempatan, target, kondisiAwal }) => {
    const [contoh] = await penempatan.list();
    if (contoh === undefined) throw new Error('no placement');
    const id = randomUUID();
    await penempatan.save({ ...contoh.value, id, dokumen: draf, simpul, induk: null }, null);
    const [nilai] = (await target.list()).filter(({ value }) => value.nilai.kind === 'angka');
    if (nilai === undefined) throw new Error('no target');
    await target.save({ ...nilai.value, penempatan: id }, null);
    await kondisiAwal.save({ penempatan: id, tahun: 2023, nilai: nilai.value.nilai }, null);
  });
}

describe('adding rows', () => {
  it('a program with kegiatan, sub kegiatan and lines at once, with money on a new line', async () => {
    const program = simpulBaru();
    const kegiatan = simpulBaru({ induk: program.id, jenis: 'kegiatan', kode: '4.01.03.1.01', nama: 'Kebijakan' });
    const sub = simpulBaru({
      induk: kegiatan.id,
      jenis: 'sub-kegiatan',
      kode: ' 4.01.03.1.01.0001 ',
      nama: 'Penyusunan kebijakan',
    });
    const line = rincianBaru(sub.id);
    const money = { jenis: 'anggaran', id: line.id, kolom: 'tw2', nilai: '1000000.00', versiBaris: null } as const;
    expect(await ubah({ simpul: [program, kegiatan, sub], rincian: [line], sel: [money] })).toEqual({ tersimpan: 5 });
    const setelah = await lihat(draf);
    expect(setelah.simpul.find(({ id }) => id === sub.id)).toMatchObject({ kode: '4.01.03.1.01.0001', versiBaris: 1 });
    expect(setelah.anggaran.find(({ id }) => id === line.id)).toMatchObject({ jumlah: '2500000.00', rincian: true });
    expect(setelah.realisasi.find(({ anggaran }) => anggaran === line.id)?.jumlah).toBe('1000000.00');
    const events = await operator.transaksi(({ audit }) => audit.list({ jenis: 'simpul.disimpan', batas: 1 }));
    expect(JSON.stringify(events)).toContain(sub.id);
  });

  it('tells everything that is wrong at once and writes nothing', async () => {
    const before = await pasang.auditHead();
    const induk = murni.simpul.find(({ jenis }) => jenis === 'program')?.id ?? '';
    const program = (await lihat(draf)).simpul.find(({ jenis }) => jenis === 'program')?.id ?? '';
    const masalah = await kodeGalat({
      simpul: [
        simpulBaru({ kode: '4.01', nama: '' }),
        simpulBaru({ kode: 'empat', jenis: 'kegiatan', induk: program }),
        simpulBaru({ jenis: 'sub-kegiatan', kode: '4.01.03.1.01.0001', induk: program }),
        simpulBaru({ kode: '', induk }),
      ],
      rincian: [
        rincianBaru(program, { rekening: '5.1.2x', jumlah: undefined }),
        rincianBaru(program, { uraian: '', rekening: '' }),
        rincianBaru(randomUUID()),
      ],
    });
    expect(masalah).toEqual(
      expect.arrayContaining([
        ['simpul.0', 'nama-kosong'],
        ['simpul.0', 'kode-tingkat'],
        ['simpul.1', 'kode-salah'],
        ['simpul.2', 'induk-salah'],
        ['simpul.3', 'kode-kosong'],
        // The program of another version is no row of this one.
        ['simpul.3', 'induk-tidak-ada'],
        ['rincian.0', 'rekening-salah'],
        ['rincian.0', 'pagu-wajib'],
        ['rincian.1', 'uraian-kosong'],
        ['rincian.2', 'induk-tidak-ada'],
      ]),
    );
    expect(await pasang.auditHead()).toEqual(before);
  });

  it('is for drafts: an approved version keeps its rows', async () => {
    const { rincian } = cabang(murni);
    const permintaan = ubah(
      { simpul: [simpulBaru()], hapusRincian: rincian.map(({ id, versiBaris }) => ({ id, versiBaris })) },
      murni.dokumen?.id,
    );
    const { kode, masalah } = await galat(permintaan);
    expect([kode, new Set(masalah.map((row) => row.kode))]).toEqual(['isi-ditolak', new Set(['versi-tetap'])]);
  });
});

describe('changing rows', () => {
  it('renames, moves below another row and reorders; the amount of a line comes from its cell', async () => {
    const awal = await lihat(draf);
    const { simpul, rincian } = cabang(awal, 1);
    const lain = cabang(awal, 2).simpul;
    const [line] = rincian;
    if (line === undefined) throw new Error('no line');
    const { jumlah: _, simpul: __, rincian: ___, ...isi } = line;
    const kegiatan = awal.simpul.filter(({ jenis, id }) => jenis === 'kegiatan' && id !== simpul.induk).at(-1);
    await ubah({
      simpul: [
        {
          ...simpulBaru({ ...simpul, jenis: 'sub-kegiatan' }),
          induk: kegiatan?.id ?? null,
          nama: 'Nama baru',
          urut: 77,
        },
      ],
      rincian: [{ ...isi, simpul: lain.id, uraian: 'Uraian baru' }],
      sel: [{ jenis: 'anggaran', id: line.id, kolom: 'pagu', nilai: '123.00', versiBaris: line.versiBaris }],
    });
    const setelah = await lihat(draf);
    expect(setelah.simpul.find(({ id }) => id === simpul.id)).toMatchObject({
      induk: kegiatan?.id,
      nama: 'Nama baru',
      urut: 77,
      versiBaris: simpul.versiBaris + 1,
    });
    expect(setelah.anggaran.find(({ id }) => id === line.id)).toMatchObject({
      simpul: lain.id,
      uraian: 'Uraian baru',
      jumlah: '123.00',
      versiBaris: line.versiBaris + 1,
    });
  });

  it('a node never stands below itself', async () => {
    const { simpul } = await lihat(draf);
    const sub = simpul.find(({ jenis }) => jenis === 'sub-kegiatan');
    const [satu, dua] = [simpulBaru({ jenis: 'aktivitas', kode: '' }), simpulBaru({ jenis: 'aktivitas', kode: '' })];
    await ubah({
      simpul: [
        { ...satu, induk: sub?.id ?? null },
        { ...dua, induk: satu.id },
      ],
    });
    expect(await kodeGalat({ simpul: [{ ...satu, induk: dua.id, versiBaris: 1 }] })).toEqual([
      ['simpul.0', 'induk-melingkar'],
    ]);
  });
});

describe('removing rows', () => {
  it('takes lines, stated pagu and indicators along, each audited; added again under its id it is as it was', async () => {
    const awal = await lihat(draf);
    const dokumen = await operator.transaksi(({ dokumen }) => dokumen.pairAnggaran(draf));
    const pasangan = new Map(dokumen.map(({ sebelum, sesudah }) => [sesudah, sebelum]));
    const index = 3;
    const dipilih = cabang(awal, index);
    await tempatkanIndikator(dipilih.simpul.id);
    const { simpul, rincian } = dipilih;
    const lekat = () =>
      operator.transaksi(async ({ penempatan, target, kondisiAwal, simpul: nodes }) => {
        const places = await penempatan.list({ simpul: simpul.id });
        const ids = places.map(({ value }) => value.id);
        return JSON.stringify([
          places.map(({ value }) => value),
          (await target.list({ penempatan: ids })).map(({ value }) => value),
          (await kondisiAwal.list({ penempatan: ids })).map(({ value }) => value),
          (await nodes.find(simpul.id))?.value.identitas,
        ]);
      });
    const sebelum = await lekat();
    await ubah(hapus(dipilih));
    const tanpa = await lihat(draf);
    expect(tanpa.simpul.some(({ id }) => id === simpul.id)).toBe(false);
    expect(tanpa.anggaran.some((row) => row.simpul === simpul.id)).toBe(false);
    expect(await lekat()).toBe('[[],[],[],null]');
    const events = await operator.transaksi(({ audit }) => audit.list({ batas: 10 }));
    const jenis = events.map((row) => row.jenis);
    expect(jenis).toEqual(expect.arrayContaining(['simpul.dihapus', 'anggaran.dihapus', 'penempatan.dihapus']));

    await ubah(kembalikan(dipilih));
    expect(await lekat()).toBe(sebelum);
    const kembali = cabang(await lihat(draf), index);
    expect(kembali.rincian.map(({ id, jumlah }) => [id, jumlah])).toEqual(
      rincian.map(({ id, jumlah }) => [id, jumlah]),
    );
    const kini = await operator.transaksi((repositories) => repositories.dokumen.pairAnggaran(draf));
    for (const { id } of rincian) {
      expect(kini.find(({ sesudah }) => sesudah === id)?.sebelum, 'before / after is still a join').toBe(
        pasangan.get(id),
      );
    }
  });

  it('refuses rows that money or notes hang on, and names each', async () => {
    const awal = await lihat(draf);
    const dipilih = cabang(awal, 0);
    const [line] = dipilih.rincian;
    await ubah({
      sel: [{ jenis: 'anggaran', id: line?.id ?? '', kolom: 'tw3', nilai: '5.00', versiBaris: null }],
    });
    const { unit } = await operator.cariUnit(pd, 'laporan:lihat');
    await operator.transaksi(({ catatan }) =>
      catatan.save(
        {
          id: randomUUID(),
          unit: unit.id,
          simpul: dipilih.simpul.id,
          indikator: null,
          periode: { jenis: 'triwulan', tahun, ke: 1 },
          jenis: 'permasalahan',
          urut: 1,
          teks: 'Uji',
          penyebab: null,
          menjawab: null,
        },
        null,
      ),
    );
    expect(await kodeGalat(hapus(dipilih))).toEqual([
      [`anggaran:${line?.id}`, 'ada-realisasi'],
      [`simpul:${dipilih.simpul.id}`, 'ada-catatan'],
    ]);
    expect((await lihat(draf)).simpul.find(({ id }) => id === dipilih.simpul.id)?.lekat.catatan).toBe(1);
  });
});

describe('two editors', () => {
  it('see rows that the other one changed, removed, or filled', async () => {
    const awal = await lihat(draf);
    const bebas = [0, 1, 2, 3, 4, 5].map((at) => cabang(awal, at)).filter(({ simpul }) => simpul.lekat.catatan === 0);
    const [satu, dua, tiga] = bebas;
    const line = satu?.rincian.find(({ id }) => !awal.realisasi.some(({ anggaran }) => anggaran === id));
    if (line === undefined || dua === undefined || tiga === undefined) throw new Error('no rows to change');
    // The other one removes a line, renames a node, and adds a line below a third.
    const ganti = simpulBaru({ ...dua.simpul, jenis: 'sub-kegiatan' });
    await ubah({
      hapusRincian: [{ id: line.id, versiBaris: line.versiBaris }],
      simpul: [{ ...ganti, nama: 'Diganti orang lain' }],
      rincian: [rincianBaru(tiga.simpul.id)],
    });
    const { jumlah: _, rincian: __, ...isi } = line;
    const error = await galat(
      ubah({
        rincian: [{ ...isi, uraian: 'Milik saya' }],
        simpul: [{ ...ganti, nama: 'Milik saya' }],
        ...hapus(tiga),
      }),
    );
    expect(error.kode).toBe('konflik');
    expect(error.masalah.map(({ lokasi, kode }) => [lokasi, kode])).toEqual([
      ['simpul.0', 'diubah-orang-lain'],
      ['rincian.0', 'sudah-dihapus'],
      ['hapusSimpul.0', 'masih-berisi'],
    ]);
  });
});

describe('versions', () => {
  it('one draft at a time; approved it is immutable and the next ones are counted on', async () => {
    expect(murni.versiBerikut).toEqual(['pergeseran-1', 'perubahan-1']);
    expect((await lihat()).versiBerikut, 'a draft is being worked on').toEqual([]);
    const lagi = buatVersi(operator, { pd, tahun, dari: murni.dokumen?.id, versi: 'perubahan-1' });
    expect((await galat(lagi)).kode).toBe('konflik');
    const permintaan = { pd, tahun, dokumen: draf, nomor: 'DPPA/1', tanggal: '2024-08-01' };
    expect((await galat(tetapkanVersi(operator, permintaan))).kode).toBe('tidak-berhak');
    const kepala = await sebagai('kepala');
    await tetapkanVersi(kepala, permintaan);
    const berlaku = await lihat(draf);
    expect([berlaku.dokumen?.status, berlaku.paguDapatDiubah]).toEqual(['ditetapkan', false]);
    expect(berlaku.versiBerikut).toEqual(['pergeseran-2', 'perubahan-1']);
    expect((await galat(tetapkanVersi(kepala, permintaan))).kode).toBe('konflik');
  });

  it('a draft is discarded with its rows; the approved one stays', async () => {
    const { id } = await buatVersi(operator, { pd, tahun, dari: draf, versi: 'perubahan-1' });
    const { simpul } = await lihat(id);
    expect(simpul.length).toBeGreaterThan(20);
    const terlaluDini = { pd, tahun, dokumen: id, nomor: 'DPPA/2', tanggal: '2024-07-31' };
    expect((await galat(tetapkanVersi(await sebagai('kepala'), terlaluDini))).kode).toBe('konflik');
    // Notes and money on rows of the version before stay with those.
    await hapusVersi(operator, { pd, tahun, dokumen: id });
    expect((await galat(lihat(id))).kode).toBe('tidak-ditemukan');
    expect((await lihat(draf)).versiBerikut).toEqual(['pergeseran-2', 'perubahan-1']);
    expect((await galat(hapusVersi(operator, { pd, tahun, dokumen: draf }))).kode).toBe('konflik');
  });

  it('where there is no budget yet an empty first one is made', async () => {
    const kosong = { pd, tahun: 2025 };
    const lembar = await lihatAnggaran(operator, { ...kosong, triwulan: 1 });
    expect([lembar.dokumen, lembar.versiBerikut]).toEqual([null, ['murni']]);
    const { id, judul } = await buatVersi(operator, { ...kosong, versi: 'murni' });
    expect(judul).toContain('2025');
    const program = simpulBaru();
    await ubahAnggaran(operator, { ...kosong, dokumen: id, simpul: [program] });
    const setelah = await lihatAnggaran(operator, { ...kosong, triwulan: 1 });
    expect(setelah.simpul.map((row) => row.id)).toEqual([program.id]);
  });
});
