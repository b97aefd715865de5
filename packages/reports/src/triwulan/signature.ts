import { findPenandaTangan, formatTanggal, type Pejabat } from '@selaras/domain';
import { belongingOf, type ReportContext } from '../data/context.ts';
import type { Signature } from '../model/document.ts';

const STATUS: Readonly<Record<Pejabat['status'], string>> = { definitif: '', pj: 'Pj. ', plt: 'Plt. ', plh: 'Plh. ' };

/** Room for a name to be written by hand, where no holder is recorded on the document's date. */
const BLANK_NAME = '(…………………………………………)';

/** Signature block of the unit's head: the holder who is in office on the document's date. */
export function makeSignature(context: ReportContext): Signature {
  const { buku, unit, tanggal } = context;
  const { jabatan, pejabat } = findPenandaTangan(buku, unit.id, tanggal);
  const title = jabatan?.nama ?? `Kepala ${unit.nama}`;
  const position = [title, ...splitBelonging(context)];
  return {
    type: 'signature',
    place: buku.pemda.tempat,
    date: formatTanggal(tanggal),
    position: position.map((line, index) => {
      const start = index === 0 && pejabat ? STATUS[pejabat.status] : '';
      return `${start}${line}${index === position.length - 1 ? ',' : ''}`;
    }),
    name: pejabat?.nama || BLANK_NAME,
    rank: pejabat?.pangkat ?? '',
    nip: pejabat?.nip ?? '',
  };
}

/** Who signs for the unit on the document's date. Null = nobody is recorded. */
export function findHolder({ buku, unit, tanggal }: ReportContext): Pejabat | null {
  return findPenandaTangan(buku, unit.id, tanggal).pejabat;
}

/** "Sekretariat Daerah Provinsi Nusa Tenggara Timur" on two lines: half a page is too narrow for it. */
function splitBelonging(context: ReportContext): string[] {
  const belonging = belongingOf(context);
  const pemda = context.buku.pemda.nama;
  const parent = belonging.endsWith(pemda) ? belonging.slice(0, -pemda.length).trim() : '';
  return parent === '' ? [belonging] : [parent, pemda];
}
