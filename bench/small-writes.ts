import { performance } from 'node:perf_hooks';
import { createTestDatabase, seedBuku } from '@selaras/db/testing';

/*
 * Small writes of one pemda: 20 writers at the same time, each saving one row per transaction, with its audit event chained and every
 * commit on disk. Wanted: at least 200 per second. Run: node bench/small-writes.ts
 */

const WRITERS = 20;
const ROUNDS = 5;
const WRITES_PER_ROUND = 1_000;

const test = await createTestDatabase();
try {
  const database = await test.open({ poolSize: WRITERS });
  const { pemda, unit } = await seedBuku(test, database, { pemda: 'provinsi' });
  const fsync = await test.sudo<{ fsync: string }>('show fsync');
  const rates: number[] = [];
  let written = 0;

  async function write(): Promise<void> {
    written += 1;
    const urut = written;
    const periode = { jenis: 'triwulan', tahun: 2024, ke: 1 } as const;
    const note = {
      id: crypto.randomUUID(),
      unit,
      simpul: null,
      indikator: null,
      periode,
      urut,
      teks: `Catatan ${urut}`,
      penyebab: null,
      menjawab: null,
    };
    await database.transaction({ pemda, aktor: { id: null, nama: 'bench' } }, (repos) =>
      repos.catatan.save({ ...note, jenis: 'keterangan' }, null),
    );
  }

  async function runWriter(until: number): Promise<void> {
    while (written < until) await write();
  }

  for (let round = 0; round < ROUNDS; round += 1) {
    const before = written;
    const start = performance.now();
    await Promise.all(Array.from({ length: WRITERS }, () => runWriter(before + WRITES_PER_ROUND)));
    rates.push((written - before) / ((performance.now() - start) / 1000));
  }
  const verdict = await database.transaction({ pemda, aktor: { id: null, nama: 'bench' } }, (repos) =>
    repos.audit.verify(),
  );
  const sorted = [...rates].sort((a, b) => a - b);
  console.log(
    `writes per second: median ${sorted[Math.floor(ROUNDS / 2)]?.toFixed(0)}, lowest ${sorted[0]?.toFixed(0)} (wanted: ≥ 200)`,
  );
  console.log(`fsync ${fsync[0]?.fsync}; chain of ${verdict.jumlah} events, ${verdict.masalah.length} problems`);
} finally {
  await test.close();
}
