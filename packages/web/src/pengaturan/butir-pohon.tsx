/** An option of a list that is a tree: indented where it is shown, plain once it is chosen. */
export function ButirPohon({ nama, tingkat }: { nama: string; tingkat: number }) {
  return <span style={{ paddingLeft: `${tingkat}rem` }}>{nama}</span>;
}
