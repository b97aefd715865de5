import { computeSisa, formatTanggal } from '@selaras/domain';
import { Decimal } from 'decimal.js';
import { type AnggaranNode, addStated, serapanOf, sumNodes } from '../data/anggaran.ts';
import { listLeaves, type ReportContext, type Scope } from '../data/context.ts';
import { nameDocument } from '../data/documents.ts';
import { periodName } from '../data/tokens.ts';
import type { SentenceKey } from '../form/definition.ts';
import * as kinerja from '../kalimat/kinerja.ts';
import * as rincian from '../kalimat/rincian.ts';
import * as serapan from '../kalimat/serapan.ts';
import { remainderOf } from './cells.ts';
import { countKinerja } from './kinerja-count.ts';
import { nameNode } from './lists.ts';
import { leavesOf } from './tables/belanja-bagian.ts';
import { listJanji, serapanOfJanji } from './tables/pk-anggaran.ts';

type SentenceMaker = (context: ReportContext, scope: Scope) => string;

/** Sentences that restate figures; each takes its figures from the same values as the tables. An empty text says nothing. */
export const sentenceMakers: Readonly<Record<SentenceKey, SentenceMaker>> = {
  'jumlah-simpul': ({ anggaran, unit, periode }) =>
    rincian.jumlahSimpul(
      {
        program: countNodes(anggaran.all, 'program'),
        kegiatan: countNodes(anggaran.all, 'kegiatan'),
        subKegiatan: countNodes(anggaran.all, 'sub-kegiatan'),
      },
      { unit: unit.namaSingkat, tahun: periode.tahun, pagu: anggaran.total.pagu },
    ),
  'serapan-total': ({ anggaran, asOf }) => serapan.serapanTotal(withRatios(anggaran.total), formatTanggal(asOf)),
  'serapan-ekstrem': ({ anggaran }) =>
    serapan.serapanEkstrem(
      anggaran.roots.map((node) => ({ nama: nameNode(node), serapan: serapanOfNode(node) })),
      'program',
    ),
  'serapan-minimal': (context) =>
    serapan.serapanMinimal(
      listJanji(context).flatMap((janji) =>
        janji.serapanMinimal === null
          ? []
          : [
              {
                nama: janji.simpul === null ? 'seluruh belanja' : janji.uraian,
                minimal: new Decimal(janji.serapanMinimal),
                serapan: serapanOfJanji(context, janji),
              },
            ],
      ),
      context.periode.tahun,
    ),
  'belum-terealisasi': (context) => belumTerealisasi(context, listLeaves(context.anggaran)),
  'belum-terealisasi-bagian': (context, scope) => belumTerealisasi(context, leavesOf(context, scope)),
  'belum-dirinci': (context) => rincian.belumDirinci(listRemainders(context, 'belum-dirinci')),
  'melebihi-induk': (context) => rincian.melebihiInduk(listRemainders(context, 'melebihi-induk')),
  'serapan-bagian': (context, scope) => {
    const nodes = leavesOf(context, scope);
    if (nodes.length === 0) return '';
    return serapan.serapanTotal(withRatios(sumNodes(nodes)), formatTanggal(context.asOf), scope.bagian?.nama ?? '');
  },
  'di-luar-bagian': (context) => {
    const nodes = context.holds('sub-unit') ? listOutside(context) : [];
    return rincian.diLuarBagian({ nama: nodes.map(nameNode), pagu: sumNodes(nodes).pagu });
  },
  'rencana-per-periode': (context) =>
    rincian.rencanaPerPeriode({
      anggaranKas: context.holds('anggaran-kas'),
      rencanaAksi: context.holds('rencana-aksi'),
      periode: periodName(context.periode),
      tahun: context.periode.tahun,
    }),
  renstra: ({ dokumen, renstra, buku }) =>
    kinerja.renstra({
      judul: dokumen.renstra === null ? null : nameDocument(dokumen.renstra),
      tahunAwal: dokumen.renstra?.tahunAwal ?? 0,
      tahunAkhir: dokumen.renstra?.tahunAkhir ?? 0,
      tujuan: buku.simpul.filter((node) => node.dokumen === dokumen.renstra?.id && node.jenis === 'tujuan').length,
      sasaran: buku.simpul.filter((node) => node.dokumen === dokumen.renstra?.id && node.jenis === 'sasaran').length,
      indikator: renstra.reduce((sum, group) => sum + group.indikator.length, 0),
    }),
  perjanjian: ({ dokumen, kinerja: groups }) =>
    kinerja.perjanjian({
      judul: dokumen.pk === null ? null : nameDocument(dokumen.pk),
      sasaran: groups.iku.length,
      indikator: groups.iku.reduce((sum, group) => sum + group.indikator.length, 0),
    }),
  capaian: (context) =>
    kinerja.capaianIndikator(countKinerja(context), {
      periode: periodName(context.periode),
      tahun: context.periode.tahun,
    }),
  'batas-capaian': ({ buku }) =>
    kinerja.batasCapaian(buku.pengaturan.batasCapaian === null ? null : new Decimal(buku.pengaturan.batasCapaian)),
  simpulan: (context) =>
    [
      serapan.serapanTotal(withRatios(context.anggaran.total), formatTanggal(context.asOf), 'anggaran seluruhnya'),
      kinerja.capaianIndikator(countKinerja(context), {
        periode: periodName(context.periode),
        tahun: context.periode.tahun,
      }),
    ]
      .filter((sentence) => sentence !== '')
      .join(' '),
};

function withRatios(amounts: Pick<serapan.AngkaAnggaran, 'pagu' | 'realisasi'>): serapan.AngkaAnggaran {
  return { ...amounts, sisa: computeSisa(amounts), serapan: serapanOf(amounts) };
}

function serapanOfNode(node: AnggaranNode): Decimal | null {
  return serapanOf({ pagu: node.pagu.jumlah, realisasi: node.realisasi.jumlah });
}

function countNodes(nodes: readonly AnggaranNode[], jenis: AnggaranNode['simpul']['jenis']): number {
  return nodes.filter((node) => node.simpul.jenis === jenis).length;
}

/** Leaves without money spent; those below a node that was booked as a whole are unknown, not unspent. */
function belumTerealisasi({ anggaran, asOf }: ReportContext, leaves: readonly AnggaranNode[]): string {
  const hidden = new Set<string>();
  const hide = (node: AnggaranNode): void => {
    hidden.add(node.simpul.id);
    for (const child of node.children) hide(child);
  };
  for (const node of anggaran.all) {
    const rest = remainderOf(
      node.realisasi.jumlah,
      node.children.map((child) => child.realisasi.jumlah),
    );
    if (rest !== null && !rest.isNegative) for (const child of node.children) hide(child);
  }
  const known = leaves.filter((node) => !hidden.has(node.simpul.id) && node.pagu.jumlah !== null);
  const describe = (node: AnggaranNode) => ({ nama: node.simpul.nama, pagu: node.pagu.jumlah });
  return serapan.belumTerealisasi(
    {
      kosong: known.filter((node) => node.realisasi.jumlah === null).map(describe),
      nol: known.filter((node) => node.realisasi.jumlah?.isZero === true).map(describe),
    },
    addStated,
    formatTanggal(asOf),
  );
}

function listRemainders(
  { anggaran }: ReportContext,
  jenis: 'belum-dirinci' | 'melebihi-induk',
): rincian.SelisihRincian[] {
  return anggaran.all.flatMap((node) => {
    const children = node.children.filter((child) => child.simpul.jenis !== 'aktivitas');
    const [first] = children;
    if (!first) return [];
    return (['pagu', 'realisasi'] as const).flatMap((ukuran) => {
      const parts = children.map((child) => child[ukuran].jumlah);
      const rest = remainderOf(node[ukuran].jumlah, parts);
      if (rest === null || rest.isNegative !== (jenis === 'melebihi-induk')) return [];
      return [
        {
          nama: nameNode(node),
          ukuran,
          selisih: rest.abs(),
          seluruhnya: parts.every((part) => part === null),
          anak: first.simpul.jenis === 'sub-kegiatan' ? 'sub kegiatan' : first.simpul.jenis,
        },
      ];
    });
  });
}

/** Highest nodes of which no leaf belongs to a bagian. */
function listOutside(context: ReportContext): AnggaranNode[] {
  const inside = new Set(
    listLeaves(context.anggaran)
      .filter((node) => context.bagianOf(node.unit) !== null)
      .map((node) => node.simpul.id),
  );
  const holdsInside = (node: AnggaranNode): boolean => inside.has(node.simpul.id) || node.children.some(holdsInside);
  const visit = (node: AnggaranNode): AnggaranNode[] =>
    holdsInside(node) ? (inside.has(node.simpul.id) ? [] : node.children.flatMap(visit)) : [node];
  return context.anggaran.roots.flatMap(visit);
}
