import { absolute } from '@selaras/domain';
import type { Angka } from '../angka/pindai.ts';
import { spellValue } from '../kalimat.ts';
import { makeFinding } from '../laporkan.ts';
import type { LembarPeriksa } from '../lembar.ts';
import { type Aliran, unitOf } from './alir.ts';

const INTRODUCES = /^[^.;:()]{0,60}?\b(?:terdiri (?:dari|atas)|dengan rincian|yang meliputi)\s*:?\s*$/i;
const PEOPLE = /^(?:orang|pegawai|asn|pns|tenaga|personil|personel|peserta)$/;
const MOST_PARTS = 10;
const NEAR = 12n;

/**
 * People by kind: "1.250 orang terdiri dari 350 dokter, 500 perawat dan 400 bidan". The parts have units of their own, so only a closed
 * list of three or more that misses the total by a twelfth at most is told.
 */
export function checkPeopleByKind(lembar: LembarPeriksa, flow: Aliran): void {
  flow.angka.forEach((total, index) => {
    if (total.jenis !== 'angka' || !total.nilai || !total.satuan || !PEOPLE.test(total.satuan)) return;
    const parts = partsOf(flow, total, index);
    if (parts.length < 3) return;
    const sum = parts.reduce((all, one) => all + (one.nilai ?? 0n), 0n);
    if (sum === total.nilai || absolute(sum - total.nilai) * NEAR > total.nilai) return;
    const cell = lembar.sel[lembar.enter(total, flow.placeAt(total.mulai))];
    if (!cell) return;
    const list = parts.map((one) => `${one.cetak} ${unitOf(flow, one)}`).join(' + ');
    const proof = parts.map((one) => ({ line: flow.placeAt(one.mulai).line, value: one.cetak }));
    const message = {
      id: `Disebut ${total.cetak} ${unitOf(flow, total)}, tetapi rinciannya ${list} = ${spellValue(sum, total, 'id')}.`,
      en: `${total.cetak} ${unitOf(flow, total)} are announced, but their breakdown is ${list} = ${spellValue(sum, total, 'en')}.`,
    };
    lembar.report(makeFinding({ rule: 'count-in-prose', severity: 'warning', cell, harus: sum, proof, message }));
  });
}

/** The counts of the list right behind a total, each with a unit of its own; none unless "dan" or "serta" closes the list. */
function partsOf(flow: Aliran, total: Angka, index: number): Angka[] {
  const parts: Angka[] = [];
  let from = total.akhir;
  for (const next of flow.angka.slice(index + 1, index + 2 + MOST_PARTS)) {
    const gap = flow.text.slice(from, next.mulai);
    if (parts.length === 0 && !INTRODUCES.test(gap)) return [];
    if (next.jenis !== 'angka' || !next.nilai || !next.satuan || next.desimal > 0 || next.satuan === total.satuan)
      return [];
    if (parts.length > 0 && !/^[^.;:()]{2,50}(?:,|\bdan\b|\bserta\b)\s*(?:\bdan\b|\bserta\b)?\s*$/i.test(gap))
      return [];
    parts.push(next);
    from = next.akhir;
    if (/\b(?:dan|serta)\s*$/i.test(gap)) {
      const rest = flow.text.slice(next.akhir, next.akhir + 60);
      return /^[^.;,\d]{0,50}(?:[.;]|$)/.test(rest) ? parts : [];
    }
  }
  return [];
}
