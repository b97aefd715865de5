import type { LembarPeriksa } from '../lembar.ts';
import type { Aliran } from './alir.ts';
import { checkBrokenDecimals } from './banyaknya.ts';
import { checkCountLists, checkNearRatios } from './cacah.ts';
import { checkSharesOfNamedBase } from './pangsa.ts';
import { checkFractions } from './pecahan.ts';
import { checkPowersOfTen } from './pecahan-persen.ts';
import { stateChanges, stateSurplus } from './perubahan.ts';
import { checkMeans } from './rerata.ts';
import { checkPeopleByKind } from './rincian-jenis.ts';
import { checkBracketParts, checkBracketShare } from './rincian-kurung.ts';
import { checkNamedLists } from './sebutan.ts';
import { checkTerbilang } from './terbilang.ts';
import { stateSentenceRatios } from './uang.ts';

/** States what the sentences of a document say about figures. */
export function checkProse(lembar: LembarPeriksa, flows: readonly Aliran[]): void {
  for (const flow of flows) {
    lembar.keepTime();
    lembar.hitungan.numbers += flow.sel ? 0 : flow.angka.length;
    stateSentenceRatios(lembar, flow);
    stateChanges(lembar, flow);
    stateSurplus(lembar, flow);
    checkTerbilang(lembar, flow);
    checkCountLists(lembar, flow);
    checkBrokenDecimals(lembar, flow);
    checkNearRatios(lembar, flow);
    checkMeans(lembar, flow);
    checkFractions(lembar, flow);
    checkPeopleByKind(lembar, flow);
    checkNamedLists(lembar, flow);
    checkPowersOfTen(lembar, flow);
    checkBracketParts(lembar, flow);
    checkBracketShare(lembar, flow);
    checkSharesOfNamedBase(lembar, flow);
  }
}
