interface Berurut {
  urut: number;
}

/** Moves one row of a group up (-1) or down (+1) and numbers the group anew; gives back only the rows whose place changed. */
export function susunUlang<Row extends Berurut>(rows: readonly Row[], dari: number, langkah: -1 | 1): Row[] {
  const ke = dari + langkah;
  const moved = rows[dari];
  if (moved === undefined || ke < 0 || ke >= rows.length) return [];
  return rows
    .toSpliced(dari, 1)
    .toSpliced(ke, 0, moved)
    .flatMap((row, index) => (row.urut === index + 1 ? [] : [{ ...row, urut: index + 1 }]));
}

/** A text that fits into a message or a label. */
export function singkat(text: string, panjang = 60): string {
  return text.length <= panjang ? text : `${text.slice(0, panjang).trimEnd()} …`;
}
