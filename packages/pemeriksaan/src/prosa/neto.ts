import { absolute, type Mikro, type Pesan } from '@selaras/domain';
import { atLine } from '../aturan/lapor.ts';
import { makeFinding } from '../laporkan.ts';
import type { LembarPeriksa } from '../lembar.ts';
import type { TabelLogis } from '../tabel/model.ts';
import type { Aliran } from './alir.ts';

interface Bukti {
  positif: boolean;
  line: number | null;
  cetak: string;
}

/**
 * Balances whose direction the document itself proves (pendapatan − belanja in a sentence, penerimaan − pengeluaran in a
 * table) may not be called or signed the other way elsewhere: a surplus no "defisit", a negative netto no positive one.
 */
export function checkBalanceSigns(
  lembar: LembarPeriksa,
  tables: readonly TabelLogis[],
  flows: readonly Aliran[],
): void {
  const balances = provenBalances(lembar);
  const nets = printedNets(tables);
  const reported = new Set(
    lembar.temuan.filter((one) => one.rule === 'sign-word').map((one) => `${one.line}:${one.printed}`),
  );
  for (const flow of flows) {
    for (const figure of flow.angka) {
      if (figure.nilai === null || figure.jenis !== 'uang' || figure.nilai === 0n) continue;
      const lead = flow.text.slice(Math.max(0, figure.mulai - 48), figure.mulai).replace(/[(]?\s*Rp\s?\.?\s?$/i, '');
      const net = /pembiayaan netto\s*:?\s*(?:sebesar)?\s*$/i.test(lead);
      const word = /\b(surplus|defisit)\b[^.]{0,30}$/i.exec(lead)?.[1]?.toLowerCase();
      const proof = net ? nets.get(absolute(figure.nilai)) : word ? balances.get(absolute(figure.nilai)) : undefined;
      if (!proof) continue;
      const says = net ? figure.nilai > 0n : word === 'surplus';
      if (says === proof.positif) continue;
      const place = flow.placeAt(figure.mulai);
      const cell = lembar.sel[lembar.enter(figure, place)];
      if (!cell || (!net && reported.has(`${place.line}:${figure.cetak}`))) continue;
      const harus: Mikro = proof.positif ? absolute(figure.nilai) : -absolute(figure.nilai);
      lembar.report(
        makeFinding({
          rule: 'sign-word',
          severity: 'error',
          cell,
          harus,
          proof: [{ line: proof.line, value: proof.cetak }],
          message: signMessage({ printed: figure.cetak, word: net ? null : (word ?? null), proof }),
        }),
      );
    }
  }
}

/** What the word or the sign says, and what the figures that make up the amount say. */
function signMessage({ printed, word, proof }: { printed: string; word: string | null; proof: Bukti }): Pesan {
  const at = atLine(proof.line);
  const [id, en] = proof.positif ? ['surplus', 'a surplus'] : ['defisit', 'a deficit'];
  if (word === null)
    return {
      id: `Pembiayaan netto ${printed} bertanda ${proof.positif ? 'negatif' : 'positif'}, padahal angka pembentuknya${at.id} memberi nilai ${proof.positif ? 'positif' : 'negatif'}.`,
      en: `The net financing ${printed} is printed as ${proof.positif ? 'negative' : 'positive'}, but the figures that make it up${at.en} give a ${proof.positif ? 'positive' : 'negative'} amount.`,
    };
  return {
    id: `${printed} disebut ${word}, padahal angka pembentuknya${at.id} memberi ${id}.`,
    en: `${printed} is called ${word}, but the figures that make it up${at.en} give ${en}.`,
  };
}

/** Differences of the net whose terms are printed, by absolute value. */
function provenBalances(lembar: LembarPeriksa): Map<Mikro, Bukti> {
  const found = new Map<Mikro, Bukti>();
  for (const { relasi } of lembar.relasi) {
    if (relasi.jenis !== 'selisih') continue;
    const from = lembar.sel[relasi.dari];
    const less = lembar.sel[relasi.kurang];
    if (!from || !less || from.nilai === null || less.nilai === null || from.nilai === less.nilai) continue;
    const difference = from.nilai - less.nilai;
    if (absolute(difference) < 1_000_000_000_000n) continue;
    found.set(absolute(difference), { positif: difference > 0n, line: from.tempat.line, cetak: from.cetak });
  }
  return found;
}

/** Netto figures of tables, where the sign is printed. */
function printedNets(tables: readonly TabelLogis[]): Map<Mikro, Bukti> {
  const found = new Map<Mikro, Bukti>();
  for (const table of tables) {
    const column = table.kolom.findIndex((one) => /netto/i.test(one.ujung));
    if (column < 0) continue;
    for (const row of table.baris) {
      const figure = row.sel[column]?.tunggal;
      if (!figure || figure.nilai === null || figure.nilai === 0n || !/murni|perubahan|^\d{4}|apbd/i.test(row.label))
        continue;
      if (/bertambah|selisih/i.test(row.label)) continue;
      found.set(absolute(figure.nilai), { positif: figure.nilai > 0n, line: row.line, cetak: figure.cetak });
    }
  }
  return found;
}
