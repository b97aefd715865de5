import { bukaLembarBesar, JUMLAH_BARIS } from './lembar-besar.ts';

/*
 * How long a pasted block of 500 × 4 takes in the grid of 2,000 rows, in headless chromium: until the preview of what is read is drawn,
 * and from its acceptance until the cells with their new totals are drawn. Limit: 500 ms each. Run: node bench/paste-block.ts
 */

// The few things of a browser that the page's functions use; the checkout's own types are Node's.
declare function requestAnimationFrame(run: (now: unknown) => void): void;
declare const document: { querySelector(selector: string): { textContent: string } | null };
declare const DataTransfer: new () => { setData(type: string, text: string): void };
declare const ClipboardEvent: new (type: string, init: object) => Event;

const ROWS = 500;
const COLUMNS = 4;
const ROUNDS = 5;
const MAX_MS = 500;

const { page, tutup } = await bukaLembarBesar();
try {
  await page.waitForTimeout(1500);
  const pratinjau: number[] = [];
  const terapkan: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    await page.locator('#sel-3-3').click();
    const teks = block(round);
    pratinjau.push(
      await page.getByRole('grid').evaluate(async (grid, text) => {
        const clipboardData = new DataTransfer();
        clipboardData.setData('text/plain', text);
        const start = performance.now();
        grid.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
        while (document.querySelector('.daftar-tempel [data-nasib]') === null) await new Promise(requestAnimationFrame);
        await new Promise(requestAnimationFrame);
        return performance.now() - start;
      }, teks),
    );
    const button = page.getByRole('button', { name: /^Tempelkan \d+ sel$/ });
    terapkan.push(
      await button.evaluate(async (element) => {
        const before = document.querySelector('.grid-jumlah')?.textContent;
        const start = performance.now();
        element.click();
        while (document.querySelector('.grid-jumlah')?.textContent === before) await new Promise(requestAnimationFrame);
        await new Promise(requestAnimationFrame);
        return performance.now() - start;
      }),
    );
    await page.getByRole('dialog').waitFor({ state: 'hidden' });
  }
  const show = (times: readonly number[]) => times.map((time) => time.toFixed(0)).join(', ');
  const worst = Math.max(...pratinjau, ...terapkan);
  console.log(`${ROWS} × ${COLUMNS} cells into ${JUMLAH_BARIS} rows, ${ROUNDS} times`);
  console.log(`paste → preview drawn: ${show(pratinjau)} ms`);
  console.log(`accept → cells and totals drawn: ${show(terapkan)} ms`);
  console.log(`slowest ${worst.toFixed(0)} ms (limit ${MAX_MS})`);
  if (worst > MAX_MS) process.exitCode = 1;
} finally {
  await tutup();
}

/** Pagu in Indonesian writing, three quarters in US writing. */
function block(round: number): string {
  return Array.from({ length: ROWS }, (_, row) => {
    const n = 2_000_000 + row * 1000 + round;
    return [
      n.toLocaleString('id-ID'),
      ...[1, 2, 3].map((ke) => `${(n / 100 + ke).toLocaleString('en-US', { minimumFractionDigits: 2 })}`),
    ].join('\t');
  }).join('\r\n');
}
