import './batang.css';
import type { SerapanDto } from '@selaras/contracts';

interface BatangProps {
  nilai: SerapanDto;
  /** Where the bar should have come to; null = no mark. */
  tanda?: SerapanDto | null;
}

/**
 * A bar of 0 to 100 %, beside the figure that it shows (so it is hidden from screen readers). Drawn without the chart library: the first
 * page must not wait for it.
 */
export function Batang({ nilai, tanda = null }: BatangProps) {
  const lebar = posisi(nilai);
  const letak = tanda && posisi(tanda);
  return (
    <div className="batang" aria-hidden>
      {lebar !== null && (
        <div className="batang-isi" data-lebih={lebar > 100 || undefined} style={{ width: `${jepit(lebar)}%` }} />
      )}
      {letak !== null && <div className="batang-tanda" style={{ left: `${jepit(letak)}%` }} />}
    </div>
  );
}

/** A position on the bar; figures that people read are written from the exact texts. */
function posisi(serapan: SerapanDto): number | null {
  return serapan.kind === 'serapan' ? Number(serapan.persen) : null;
}

function jepit(persen: number): number {
  return Math.min(Math.max(persen, 0), 100);
}
