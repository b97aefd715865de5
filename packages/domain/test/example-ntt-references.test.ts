import { describe, expect, it } from 'vitest';
import { buku, bukuPemerintahan, nodeByCode, pemda, tree } from './example-ntt.ts';

describe('words of the example', () => {
  it('keeps the activities of three bagian, numbered within their group', () => {
    const groups = Object.groupBy(buku.kegiatanLain, (row) => `${row.unit} / ${row.kelompok}`);
    const sizes = Object.entries(groups).map(([group, rows = []]) => {
      expect(rows.map((row) => row.urut)).toEqual(rows.map((_, index) => index + 1));
      return [group, rows.length];
    });
    expect(Object.fromEntries(sizes)).toEqual({
      'bagian-kelembagaan-anjab / Kelembagaan': 7,
      'bagian-kelembagaan-anjab / Analisis Jabatan dan Analisis Beban Kerja': 4,
      'bagian-tata-laksana / Tata Laksana Pemerintahan': 6,
      'bagian-tata-laksana / Pelayanan Publik': 9,
      'bagian-rb-ak / Reformasi Birokrasi': 9,
      'bagian-rb-ak / Akuntabilitas Kinerja': 8,
    });
  });

  it('joins the rows that a page break had split', () => {
    const whole = buku.kegiatanLain.filter((row) =>
      /Instansi Pemerintah$|Organisasi Provinsi NTT$|Pengampu\.$/.test(row.uraian),
    );
    expect(whole).toHaveLength(3);
    expect(buku.kegiatanLain.find((row) => row.keterangan.includes('350/KEP/HK/2021'))?.keterangan).toMatch(
      /Review\)$/,
    );
  });

  it('has problems and solutions of every bagian', () => {
    const counts = Object.groupBy(buku.catatan, (row) => `${row.unit} ${row.jenis}`);
    expect(Object.fromEntries(Object.entries(counts).map(([key, rows = []]) => [key, rows.length]))).toEqual({
      'bagian-kelembagaan-anjab permasalahan': 3,
      'bagian-kelembagaan-anjab solusi': 3,
      'bagian-tata-laksana permasalahan': 5,
      'bagian-tata-laksana solusi': 4,
      'bagian-rb-ak permasalahan': 6,
      'bagian-rb-ak solusi': 4,
    });
  });

  it('types no figure of the ledger into a narrative', () => {
    expect(buku.narasi).toHaveLength(11);
    for (const row of buku.narasi) {
      expect(row.teks.replaceAll(/(?<=\d)[.,\s](?=\d)/g, ''), row.bagian).not.toMatch(/\d{7}/);
      expect(row.teks, row.bagian).not.toMatch(/%|Rp/);
    }
  });

  it('names no person and no private address', () => {
    for (const file of [pemda, buku, bukuPemerintahan]) {
      const text = JSON.stringify(file);
      expect(text).not.toMatch(/https?:|www\.|\b\d{18}\b|\b\d{8} \d{6} \d \d{3}\b/);
      expect(text).not.toMatch(/sandi|password/i);
    }
    expect(buku.pejabat.map(({ nama, nip }) => ({ nama, nip }))).toEqual([{ nama: '(nama pejabat)', nip: '' }]);
    for (const { login } of pemda.akun) expect(login).toMatch(/@ntt\.example$/);
  });
});

describe('references of the example', () => {
  const idsOf = (rows: readonly { id: string }[]): Set<string> => new Set(rows.map((row) => row.id));

  it('uses every id once', () => {
    const lists = [buku.unit, buku.jabatan, buku.pejabat, buku.peraturan, buku.dokumen, buku.simpul, buku.indikator]
      .map((rows): readonly { id: string }[] => rows)
      .concat([buku.penempatan, buku.anggaran, buku.realisasiKeuangan, buku.catatan, buku.kegiatanLain]);
    for (const rows of lists) expect(idsOf(rows).size).toBe(rows.length);
  });

  it('points only to rows that exist', () => {
    const known = {
      unit: idsOf(buku.unit),
      jabatan: idsOf(buku.jabatan),
      dokumen: idsOf(buku.dokumen),
      simpul: idsOf(buku.simpul),
      indikator: idsOf(buku.indikator),
      penempatan: idsOf(buku.penempatan),
      anggaran: idsOf(buku.anggaran),
    };
    const links: [keyof typeof known, (string | null)[]][] = [
      ['unit', [buku.unitPelapor, ...buku.unit.map((row) => row.induk), ...buku.jabatan.map((row) => row.unit)]],
      [
        'unit',
        [...buku.dokumen, ...buku.simpul, ...buku.catatan, ...buku.kegiatanLain, ...buku.narasi].map((row) => row.unit),
      ],
      ['jabatan', [...buku.jabatan.map((row) => row.atasan), ...buku.pejabat.map((row) => row.jabatan)]],
      ['jabatan', buku.indikator.map((row) => row.penanggungJawab)],
      [
        'dokumen',
        [...buku.simpul, ...buku.penempatan, ...buku.anggaran, ...buku.pelaksanaanAnggaran].map((row) => row.dokumen),
      ],
      ['simpul', [...buku.simpul.map((row) => row.induk), ...buku.penempatan.map((row) => row.simpul)]],
      ['simpul', [...buku.anggaran, ...buku.realisasiKeuangan, ...buku.pelaksanaanAnggaran].map((row) => row.simpul)],
      ['indikator', [...buku.penempatan, ...buku.realisasi].map((row) => row.indikator)],
      ['penempatan', [...buku.target, ...buku.kondisiAwal].map((row) => row.penempatan)],
      ['anggaran', buku.realisasiKeuangan.map((row) => row.anggaran)],
    ];
    for (const [list, ids] of links) {
      const dangling = ids.filter((id) => id !== null && !known[list].has(id));
      expect(dangling, list).toEqual([]);
    }
  });

  it('hangs each figure of money on a line or on a node, never on both', () => {
    for (const row of buku.realisasiKeuangan)
      expect((row.anggaran === null) !== (row.simpul === null), row.id).toBe(true);
  });

  it('has a signer on the day of the report', () => {
    const [report] = pemda.laporan;
    const day = report?.tanggal ?? '';
    const signers = buku.pejabat.filter(
      (row) => row.jabatan === report?.penandatangan && row.dari <= day && (row.sampai ?? '9999-12-31') >= day,
    );
    expect(day).toBe('2024-07-24');
    expect(signers.map((row) => row.status)).toEqual(['plt']);
  });

  it('lists in the nomenclature exactly the codes of the tree, each below its parent', () => {
    const codes = pemda.rujukan.nomenklatur.map((entry) => entry.kode);
    expect(codes).toEqual(tree.map((node) => node.kode));
    for (const entry of pemda.rujukan.nomenklatur) {
      const node = nodeByCode(entry.kode);
      const parent = buku.simpul.find((candidate) => candidate.id === node.induk)?.kode ?? null;
      expect([entry.jenjang, entry.nama, entry.induk]).toEqual([node.jenis, node.nama, parent]);
    }
    const units = new Set(buku.indikator.map((row) => row.satuan));
    expect(new Set(pemda.rujukan.satuan.map((row) => row.nama))).toEqual(units);
  });

  it('knows the decrees as one chain, the last of which is in force', () => {
    const chain = pemda.peraturanRujukan;
    expect(chain.map((row) => row.mengubah)).toEqual([null, ...chain.slice(0, -1).map((row) => row.id)]);
    expect(chain.map((row) => row.tanggal)).toEqual(chain.map((row) => row.tanggal).sort());
    expect(idsOf(chain)).toContain(pemda.rujukan.peraturan);
    for (const decree of pemda.decreesInForce) {
      expect([decree.peraturan, decree.berlakuDari]).toEqual([chain.at(-1)?.id, chain.at(-1)?.tanggal]);
    }
  });

  it('brings a second unit with an empty ledger and an operator of its own', () => {
    const rows = Object.entries(bukuPemerintahan).filter(([key, value]) => Array.isArray(value) && key !== 'unit');
    for (const [key, value] of rows) expect(value, key).toEqual([]);
    expect([buku.pemda, bukuPemerintahan.pemda]).toEqual([pemda.pemda, pemda.pemda]);
    const byUnit = new Map([buku, bukuPemerintahan].map((ledger) => [ledger.unitPelapor, ledger]));
    expect(pemda.bukuAngka.map((entry) => entry.unit)).toEqual([...byUnit.keys()]);
    const operators = pemda.akun.flatMap((akun) => akun.peran).filter((grant) => grant.peran === 'operator');
    expect(operators.map((grant) => grant.unit)).toEqual([...byUnit.keys()]);
  });
});
