import { bukaLembarBesar, JUMLAH_BARIS } from './lembar-besar.ts';

/*
 * How smoothly the grid of 2,000 rows scrolls in headless chromium: 10 s of wheel steps, down and up again. Limits: p95 of the gap
 * between animation frames ≤ 33 ms, no task over 100 ms. Run: node bench/grid-scroll.ts
 */

// The few things of a browser that the page's functions use; the checkout's own types are Node's.
declare function requestAnimationFrame(run: (now: number) => void): void;

const DURATION_MS = 10_000;
const STEP_MS = 16;
const STEP_PX = 240;
const MAX_P95_MS = 33;
const MAX_TASK_MS = 100;

interface Ukuran {
  gaps: number[];
  tasks: number[];
  berhenti: boolean;
}

const { page, tutup } = await bukaLembarBesar();
try {
  await page.waitForTimeout(1500);
  const box = await page.getByRole('grid').boundingBox();
  await page.mouse.move((box?.x ?? 0) + 400, (box?.y ?? 0) + 200);
  await page.evaluate(() => {
    const ukuran: Ukuran = { gaps: [], tasks: [], berhenti: false };
    Object.assign(globalThis, { ukuran });
    // Node's types don't know the browser's kinds of entries.
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) ukuran.tasks.push(duration);
    }).observe({ type: 'longtask' as 'measure' });
    let last = performance.now();
    const frame = (now: number) => {
      ukuran.gaps.push(now - last);
      last = now;
      if (!ukuran.berhenti) requestAnimationFrame(frame);
    };
    requestAnimationFrame(frame);
  });
  const start = performance.now();
  let furthest = 0;
  let arah = 1;
  while (performance.now() - start < DURATION_MS) {
    await page.mouse.wheel(0, arah * STEP_PX);
    await page.waitForTimeout(STEP_MS);
    const { top, end } = await page
      .getByRole('grid')
      .evaluate((grid) => ({ top: grid.scrollTop, end: grid.scrollHeight - grid.clientHeight }));
    furthest = Math.max(furthest, top / end);
    if (top >= end - 1) arah = -1;
    else if (top <= 0) arah = 1;
  }
  const { gaps, tasks } = await page.evaluate(() => {
    const { ukuran } = globalThis as unknown as { ukuran: Ukuran };
    ukuran.berhenti = true;
    return ukuran;
  });
  const sorted = gaps.slice(1).sort((a, b) => a - b);
  const p95 = sorted[Math.floor(sorted.length * 0.95)] ?? Number.POSITIVE_INFINITY;
  const longest = Math.max(0, ...tasks);
  console.log(
    `${JUMLAH_BARIS} rows, ${sorted.length} frames in 10 s, scrolled to ${(furthest * 100).toFixed(0)} % of the sheet`,
  );
  console.log(
    `gap between frames: median ${sorted[Math.floor(sorted.length / 2)]?.toFixed(1)} ms, p95 ${p95.toFixed(1)} ms (limit ${MAX_P95_MS}), longest ${sorted.at(-1)?.toFixed(1)} ms`,
  );
  console.log(`tasks over 50 ms: ${tasks.length}, longest ${longest.toFixed(0)} ms (limit ${MAX_TASK_MS})`);
  if (p95 > MAX_P95_MS || longest > MAX_TASK_MS) process.exitCode = 1;
} finally {
  await tutup();
}
