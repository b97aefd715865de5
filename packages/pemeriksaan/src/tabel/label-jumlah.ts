const TOTAL = /^(?:sub ?)?(?:jumlah|total|grand total|jml)\b[^\d]{0,60}$/i;
const TOTAL_WORDS = 5;
const TOTAL_NOUN =
  /^(?:sub ?)?(?:jumlah|total)\s+(?:belanja|pendapatan|pembiayaan|anggaran|pagu|realisasi|program|kegiatan|apbd|apbn|seluruh|total)\b/i;

/** `Jumlah II`, `Sub Total A`, `Total (A + B)`. */
const GROUP_MARK =
  /^(?:[Ss]ub ?|SUB ?)?(?:[Jj]umlah|JUMLAH|[Tt]otal|TOTAL)\s*\(?\s?(?:[IVX]{1,5}|[A-Z]|\d{1,2})(?:\s*\+\s*(?:[IVX]{1,5}|[A-Z]|\d{1,2}))*\s?\)?$/;

/** `Jumlah`, `TOTAL BELANJA`, `Jumlah Belanja Operasi`; not an indicator such as "Jumlah orang yang mengikuti pelatihan". */
export function isTotalLabel(text: string, strict: boolean): boolean {
  if (!TOTAL.test(text)) return false;
  if (strict)
    return (
      /^(?:jumlah|total|grand total)\s*(?:total|seluruhnya|keseluruhan)?\s*[:.]?$/i.test(text) ||
      GROUP_MARK.test(text) ||
      TOTAL_NOUN.test(text)
    );
  const words = text.split(/\s+/);
  if (
    words.length > TOTAL_WORDS ||
    /\b(?:yang|dokumen|laporan|orang|paket|unit|kunjungan|pns|asn|peserta|indikator)\b/i.test(text)
  )
    return false;
  return (
    words.slice(1).every((word) => /^[A-Z(+&/IVX]|^(?:dan|seluruh|keseluruhan|rata)/.test(word)) || words.length <= 2
  );
}

/** Whether a text names an indicator that counts something ("Jumlah orang …"): a table with several of them totals only by bare words. */
export function namesCount(text: string): boolean {
  return /^jumlah\s+[a-z]/i.test(text) && !TOTAL_NOUN.test(text) && !GROUP_MARK.test(text);
}

/** What a name says, without its number and marks: to tell "Jumlah Wilayah Utara" from an indicator by the group "I. Wilayah Utara". */
function bareName(text: string): string {
  return text
    .toLowerCase()
    .replace(/^[^a-z]*(?:[ivx]+[.)]\s|[a-z][.)]\s)?/, '')
    .replace(/[^a-z]+/g, ' ')
    .trim();
}

/** The names that rows of a table carry, for {@link totalsGroup}. */
export function groupNames(texts: Iterable<string>): ReadonlySet<string> {
  const names = new Set<string>();
  for (const text of texts) if (text.length < 160) names.add(bareName(text));
  return names;
}

/** Whether a label totals a group of its own table: `Jumlah` and the name of another row. */
export function totalsGroup(text: string, names: ReadonlySet<string>): boolean {
  const name = /^(?:sub ?)?(?:jumlah|total)\s+(.{4,160})$/i.exec(text)?.[1];
  return name !== undefined && names.has(bareName(name));
}
