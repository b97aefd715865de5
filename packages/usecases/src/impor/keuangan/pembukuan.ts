import { formatRupiah, periodeKey, Rupiah, rollUp } from '@selaras/domain';
import type { ImportChange } from '../hasil.ts';
import type { ProblemLog } from '../lembar/catatan-masalah.ts';
import { indexSpent, type SpentIndex, type SpentTarget, targetKey } from '../realisasi-tercatat.ts';
import { listBudgetNodes, type TemplateContext } from '../templat/konteks.ts';
import type { BarisKeuangan } from './baris-keuangan.ts';
import type { OpsiRealisasi, TakBerpadanan } from './bentuk-realisasi.ts';
import { type Kandidat, Pemadan } from './padankan.ts';

const SKIP = 'lewati';
const CREATE = 'buat:';

/** Money that the report states for one target, with the rows that state it. */
interface Booking {
  target: SpentTarget;
  rows: BarisKeuangan[];
  uraian: string;
}

/** Books the rows of a report on ledger rows and turns them into changes. */
export class Pembukuan {
  readonly unmatched: TakBerpadanan[] = [];
  matchedCount = 0;
  private readonly context: TemplateContext;
  private readonly opsi: OpsiRealisasi;
  private readonly log: ProblemLog;
  private readonly pemadan: Pemadan;
  private readonly spent: SpentIndex;
  private readonly bookings = new Map<string, Booking>();
  private readonly pagu: Map<string, Rupiah>;
  private readonly created: ImportChange[] = [];

  constructor(context: TemplateContext, opsi: OpsiRealisasi, log: ProblemLog) {
    this.context = context;
    this.opsi = opsi;
    this.log = log;
    this.pemadan = new Pemadan(context);
    this.spent = indexSpent(context);
    this.pagu = paguByTarget(context);
  }

  add(row: BarisKeuangan): void {
    const kunci = `${row.sub}|${row.rekening}|${row.uraian}`;
    const chosen = this.opsi.padanan?.[kunci];
    if (chosen === SKIP) return;
    if (chosen !== undefined) {
      this.addChosen(row, chosen);
      return;
    }
    const padanan = this.pemadan.match(row);
    if (padanan.kind === 'baris') this.book(row, { anggaran: padanan.line.id, simpul: null }, padanan.line.uraian);
    else if (padanan.kind === 'simpul') {
      // A node with lines is the sum of its lines; its own row only tells whether the pagu agrees.
      if (this.pemadan.hasLines(padanan.node)) this.comparePagu(row, `simpul:${padanan.node.id}`);
      else this.book(row, { anggaran: null, simpul: padanan.node.id }, padanan.node.nama);
    } else this.reportUnmatched(row, kunci, padanan.kandidat, padanan.kind === 'tak-unik');
  }

  finish(): ImportChange[] {
    return [...this.created, ...[...this.bookings.values()].flatMap((booking) => this.toChange(booking) ?? [])];
  }

  private addChosen(row: BarisKeuangan, chosen: string): void {
    const separator = chosen.indexOf(':');
    const id = chosen.slice(separator + 1);
    if (chosen.startsWith(CREATE)) {
      this.addCreated(row, id);
      return;
    }
    if (this.pagu.has(chosen) || this.isNode(chosen, id)) {
      this.book(
        row,
        chosen.startsWith('simpul:') ? { anggaran: null, simpul: id } : { anggaran: id, simpul: null },
        row.uraian,
      );
      return;
    }
    this.log.error({
      lokasi: row.lokasi,
      kode: 'padanan-salah',
      pesan: {
        id: `Padanan "${chosen}" tidak ada pada anggaran ini.`,
        en: `The chosen match "${chosen}" is not in this budget.`,
      },
      saran: { id: 'Pilih padanan lain.', en: 'Choose another match.' },
    });
  }

  /** A line that the budget does not have yet, with the pagu that the report states. Only a draft takes it. */
  private addCreated(row: BarisKeuangan, simpul: string): void {
    const { buku, anggaran, periode } = this.context;
    const node = buku.simpul.find(({ id, dokumen }) => id === simpul && dokumen === anggaran?.id);
    if (anggaran?.status !== 'draf' || node === undefined) {
      this.log.error({
        lokasi: row.lokasi,
        kode: 'baris-tidak-dapat-dibuat',
        pesan: {
          id: 'Baris baru hanya dapat dibuat pada anggaran yang masih draf.',
          en: 'A new line can be made in a draft budget only.',
        },
        saran: {
          id: 'Buat versi pergeseran pada Program & anggaran, tambahkan barisnya, tetapkan, lalu impor lagi.',
          en: 'Make a pergeseran version on Program & budget, add the line, approve it, then import again.',
        },
      });
      return;
    }
    const jumlah = row.anggaran ?? row.realisasi ?? Rupiah.of(0);
    const { rekening, uraian } = row;
    const id = `impor-${row.number}`;
    const baris = { id, dokumen: anggaran.id, simpul, tahun: periode.tahun, uraian, rekening, sumberDana: '', jumlah };
    this.created.push({
      lokasi: row.lokasi,
      uraian: `Rincian baru ${uraian || rekening} (${node.nama})`,
      tindakan: 'tambah',
      sebelum: '',
      sesudah: formatRupiah(jumlah),
      change: { jenis: 'belanja-tambah', baris },
    });
    this.pagu.set(`anggaran:${id}`, jumlah);
    this.book(row, { anggaran: id, simpul: null }, uraian || rekening);
  }

  private isNode(chosen: string, id: string): boolean {
    return (
      chosen.startsWith('simpul:') &&
      this.context.buku.simpul.some((node) => node.id === id && node.dokumen === this.context.anggaran?.id)
    );
  }

  private book(row: BarisKeuangan, target: SpentTarget, uraian: string): void {
    this.matchedCount += 1;
    const key = targetKey(target);
    const booking = this.bookings.get(key) ?? { target, rows: [], uraian };
    booking.rows.push(row);
    this.bookings.set(key, booking);
    if (target.anggaran !== null || row.isSub) this.comparePagu(row, key);
  }

  /** The rows that count for one target: the sub kegiatan's own row where it has money, else all below it. */
  private counted({ rows }: Booking): BarisKeuangan[] {
    const withMoney = rows.filter((row) => row.realisasi !== null);
    const own = withMoney.filter((row) => row.isSub);
    return own.length > 0 ? own : withMoney;
  }

  private toChange(booking: Booking): ImportChange | null {
    const rows = this.counted(booking);
    const [first, second] = rows;
    if (!first || this.hasNegative(rows)) return null;
    const isSummed = booking.target.simpul !== null && !first.isSub;
    if (second && (!isSummed || hasTwins(rows))) {
      this.reportTwins(rows);
      return null;
    }
    return this.compare(booking, first, Rupiah.sum(rows.flatMap((row) => row.realisasi ?? [])));
  }

  private compare({ target, uraian }: Booking, row: BarisKeuangan, stated: Rupiah): ImportChange | null {
    const { periode, mode } = this.opsi;
    const overlapping = this.spent.overlapping(target);
    if (overlapping) {
      this.log.error({
        lokasi: row.lokasi,
        kode: 'periode-bertindih',
        pesan: {
          id: `${uraian} sudah diisi untuk ${periodeKey(overlapping.periode)}.`,
          en: `${uraian} is already filled for ${periodeKey(overlapping.periode)}.`,
        },
        saran: {
          id: 'Isi per bulan atau per triwulan, jangan keduanya.',
          en: 'Fill either months or quarters, never both.',
        },
      });
      return null;
    }
    const { before, now } = this.spent.of(target);
    const jumlah = mode === 'sampai-dengan' && before ? stated.subtract(before) : stated;
    if (jumlah.isNegative) {
      this.log.finding({
        lokasi: row.lokasi,
        kode: 'kumulatif-turun',
        pesan: {
          id: `Realisasi s.d. periode ini (${formatRupiah(stated)}) lebih kecil daripada s.d. periode lalu (${formatRupiah(before)}); selisihnya dicatat negatif.`,
          en: `Money to date (${formatRupiah(stated)}) is less than to the period before (${formatRupiah(before)}); the difference is kept as negative.`,
        },
        saran: {
          id: 'Pastikan ada pengembalian belanja, atau perbaiki angka periode lalu.',
          en: 'Make sure that money was returned, or correct the earlier period.',
        },
      });
    }
    const given = this.opsi.alasan?.[targetKey(target)] ?? this.opsi.alasan?.[row.lokasi];
    const alasan = given ?? now?.alasan ?? '';
    if (now?.jumlah.equals(jumlah) && now.alasan === alasan) return null;
    return {
      lokasi: row.lokasi,
      uraian: `Realisasi ${uraian}`,
      tindakan: now ? 'ubah' : 'tambah',
      sebelum: now ? formatRupiah(now.jumlah) : '',
      sesudah: formatRupiah(jumlah),
      change: { jenis: 'realisasi-keuangan', ...target, periode, jumlah, alasan },
    };
  }

  private comparePagu(row: BarisKeuangan, key: string): void {
    const pagu = this.pagu.get(key);
    if (!row.anggaran || pagu?.equals(row.anggaran)) return;
    this.log.finding({
      lokasi: row.lokasi,
      kode: 'pagu-berbeda',
      pesan: {
        id: `Anggaran ${row.uraian || row.kodeSub} di berkas ini ${formatRupiah(row.anggaran)}, di buku angka ${formatRupiah(pagu ?? null)}; buku angka tidak diubah.`,
        en: `The budget of ${row.uraian || row.kodeSub} is ${formatRupiah(row.anggaran)} in this file and ${formatRupiah(pagu ?? null)} in the ledger; the ledger is not changed.`,
      },
      saran: {
        id: 'Periksa apakah DPA terbaru sudah dimasukkan.',
        en: 'Check whether the latest budget has been entered.',
      },
      nilai: row.anggaran.toString(),
    });
  }

  private reportUnmatched(row: BarisKeuangan, kunci: string, kandidat: Kandidat[], isAmbiguous: boolean): void {
    const { number: baris, kodeSub, rekening, uraian, realisasi } = row;
    const words = kandidat.map((item) => [item.kode, item.uraian].filter((part) => part !== '').join(' ')).join('; ');
    const note = {
      lokasi: row.lokasi,
      kode: isAmbiguous ? 'padanan-tak-unik' : 'tanpa-padanan',
      pesan: isAmbiguous
        ? {
            id: `Baris ini cocok dengan beberapa baris buku angka: ${words}.`,
            en: `This row fits several rows of the ledger: ${words}.`,
          }
        : {
            id: `Baris ini tidak ada padanannya di buku angka${words === '' ? '' : `; yang terdekat: ${words}`}.`,
            en: `This row has no match in the ledger${words === '' ? '' : `; nearest: ${words}`}.`,
          },
      saran: {
        id: 'Pilih padanannya, lewati baris ini, atau tambahkan barisnya pada anggaran.',
        en: 'Choose its match, skip the row, or add the row to the budget.',
      },
      nilai: [kodeSub, rekening, uraian].filter((part) => part !== '').join(' '),
    };
    // Without money the row changes nothing whatever it means.
    if (realisasi === null || realisasi.isZero) {
      this.log.finding(note);
      return;
    }
    this.unmatched.push({ kunci, baris, kodeSub, rekening, uraian, realisasi, kandidat });
    this.log.error(note);
  }

  private hasNegative(rows: readonly BarisKeuangan[]): boolean {
    const negative = rows.filter((row) => row.realisasi?.isNegative);
    for (const row of negative) {
      this.log.error({
        lokasi: row.lokasi,
        kode: 'jumlah-negatif',
        pesan: {
          id: `Realisasi negatif (${formatRupiah(row.realisasi)}) tidak diterima.`,
          en: `A negative amount (${formatRupiah(row.realisasi)}) is not accepted.`,
        },
        saran: {
          id: 'Isi jumlah setelah dikurangi pengembalian, atau impor angka s.d. periode ini.',
          en: 'Enter the amount after what was returned, or import figures to date.',
        },
      });
    }
    return negative.length > 0;
  }

  private reportTwins(rows: readonly BarisKeuangan[]): void {
    const numbers = rows.map((row) => row.number).join(', ');
    this.log.error({
      lokasi: rows[1]?.lokasi ?? '',
      kode: 'baris-ganda',
      pesan: {
        id: `Baris ${numbers} menunjuk baris yang sama di buku angka.`,
        en: `Rows ${numbers} stand for the same row of the ledger.`,
      },
      saran: { id: 'Gabungkan atau hapus salah satunya.', en: 'Merge them or remove one.' },
      nilai: rows[0]?.uraian ?? '',
    });
  }
}

/** Whether two rows below one node carry the same account and words. */
function hasTwins(rows: readonly BarisKeuangan[]): boolean {
  return new Set(rows.map((row) => `${row.rekening}|${row.uraian}`)).size < rows.length;
}

/** Amounts of the budget's lines and nodes, stated or summed. */
function paguByTarget(context: TemplateContext): Map<string, Rupiah> {
  const { buku, anggaran, periode } = context;
  const rows = buku.anggaran.filter((row) => row.dokumen === anggaran?.id && row.tahun === periode.tahun);
  const lines = rows.filter((row) => row.rincian);
  const nodes = listBudgetNodes(context).map(({ simpul }) => simpul);
  const { simpul } = rollUp({ nodes, stated: rows.filter((row) => !row.rincian), lines });
  const pagu = new Map(lines.map((line) => [`anggaran:${line.id}`, line.jumlah]));
  for (const [id, amounts] of simpul) if (amounts.pagu.jumlah) pagu.set(`simpul:${id}`, amounts.pagu.jumlah);
  return pagu;
}
