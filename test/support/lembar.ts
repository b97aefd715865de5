import exceljs from 'exceljs';

const { Workbook } = exceljs;

/** A cell of a template by sheet, the kode of its row and the head of its column. */
export interface TempatSel {
  lembar: string;
  kode: string;
  kolom: string;
}

const BARIS_KEPALA = 3;

/** Opens a workbook in memory, to fill it in as a person does in Excel. */
export async function bukaBuku(isi: Uint8Array) {
  const buku = new Workbook();
  await buku.xlsx.load(isi as unknown as Parameters<typeof buku.xlsx.load>[0]);
  const cari = ({ lembar, kode, kolom }: TempatSel) => {
    const sheet = buku.getWorksheet(lembar);
    const kepala = sheet?.getRow(BARIS_KEPALA).values as unknown[] | undefined;
    const column = kepala?.indexOf(kolom) ?? -1;
    const kolomKode = kepala?.indexOf('Kode') ?? -1;
    const row = sheet
      ?.getRows(BARIS_KEPALA + 1, sheet.rowCount)
      ?.find((item) => item.getCell(kolomKode).value === kode);
    if (!row || column < 1) throw new Error(`no cell ${lembar} ${kode} ${kolom}`);
    return row.getCell(column);
  };
  return {
    baca: (tempat: TempatSel) => cari(tempat).value,
    alamat: (tempat: TempatSel) => cari(tempat).address,
    tulis(tempat: TempatSel, value: number | string) {
      cari(tempat).value = value;
    },
    simpan: async (): Promise<Buffer> => Buffer.from(await buku.xlsx.writeBuffer()),
    /** All texts and numbers of all sheets. */
    semuaNilai(): unknown[] {
      const nilai: unknown[] = [];
      buku.eachSheet((sheet) => sheet.eachRow((row) => row.eachCell((cell) => nilai.push(cell.value))));
      return nilai;
    },
  };
}
