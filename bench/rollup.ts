import { performance } from 'node:perf_hooks';
import { createTestDatabase } from '@selaras/db/testing';
import pg from 'pg';

/*
 * Roll-up of one province: 40 PD, 2,000 sub kegiatan, 20,000 budget lines. Compared with the least that any answer costs, in the same
 * process and turn by turn: SELECT simpul_id, sum(jumlah) … GROUP BY 1. Wanted: p95 of the roll-up ≤ 1.5 × p95 of that.
 * Run: node bench/rollup.ts
 */

const ROUNDS = 200;
const PD = 40;
const SUB_PER_PD = 50;
const LINES_PER_SUB = 10;

/** Each PD: 5 programs with 2 kegiatan each and 5 sub kegiatan below; every line below a sub kegiatan. */
const FILL = `
  insert into perangkat_daerah (pemda_id, id, slug, nama, nama_singkat, nama_lengkap, jenis, urut)
  select $1, md5('pd' || n)::uuid, 'pd-' || n, 'PD', 'PD', 'PD', 'pd', n from generate_series(1, ${PD}) n;
  insert into dokumen (pemda_id, id, jenis, judul, unit_id, tahun_awal, tahun_akhir, versi, status)
  select $1, md5('dok' || n)::uuid, 'dpa', 'DPA', md5('pd' || n)::uuid, 2024, 2024, 'murni', 'draf'
  from generate_series(1, ${PD}) n;
  insert into simpul (pemda_id, id, dokumen_id, induk_id, jenis, sistem_kode, nama, identitas)
  select $1, md5('p' || n || p)::uuid, md5('dok' || n)::uuid, null, 'program', '', 'Program', md5('p' || n || p)::uuid
  from generate_series(1, ${PD}) n, generate_series(1, 5) p;
  insert into simpul (pemda_id, id, dokumen_id, induk_id, jenis, sistem_kode, nama, identitas)
  select $1, md5('k' || n || '-' || k)::uuid, md5('dok' || n)::uuid, md5('p' || n || (k % 5 + 1))::uuid, 'kegiatan', '', 'Kegiatan',
    md5('k' || n || '-' || k)::uuid
  from generate_series(1, ${PD}) n, generate_series(1, 10) k;
  insert into simpul (pemda_id, id, dokumen_id, induk_id, jenis, sistem_kode, nama, identitas)
  select $1, md5('s' || n || '-' || s)::uuid, md5('dok' || n)::uuid, md5('k' || n || '-' || (s % 10 + 1))::uuid, 'sub-kegiatan', '',
    'Sub kegiatan', md5('s' || n || '-' || s)::uuid
  from generate_series(1, ${PD}) n, generate_series(1, ${SUB_PER_PD}) s;
  insert into anggaran (pemda_id, id, dokumen_id, simpul_id, tahun, rincian, uraian, jumlah)
  select $1, md5('a' || n || '-' || s || '-' || l)::uuid, md5('dok' || n)::uuid, md5('s' || n || '-' || s)::uuid, 2024, true,
    'Belanja ' || l, (n * 1000003 + s * 7919 + l * 104729) + 0.25
  from generate_series(1, ${PD}) n, generate_series(1, ${SUB_PER_PD}) s, generate_series(1, ${LINES_PER_SUB}) l`;

const sorted = (times: number[]) => [...times].sort((a, b) => a - b);
const quantile = (times: number[], q: number) => sorted(times)[Math.floor((times.length - 1) * q)] ?? Number.NaN;

const test = await createTestDatabase();
try {
  const row = { slug: 'provinsi', nama: 'Provinsi', jenis: 'provinsi', kodeWilayah: '99', tempat: 'Kota' } as const;
  const pemda = await test.administer().registerPemda(row);
  for (const statement of FILL.replaceAll('$1', `'${pemda}'::uuid`).split(';')) await test.sudo(statement);
  await test.sudo("update dokumen set status = 'ditetapkan'");
  await test.sudo('vacuum analyze');
  const database = await test.open();
  const client = new pg.Client({ connectionString: test.appUrl });
  await client.connect();
  const base: number[] = [];
  const rollUp: number[] = [];
  await client.query("select set_config('app.pemda', $1, false)", [pemda]);
  await database.transaction({ pemda, aktor: { id: null, nama: 'bench' } }, async (repos) => {
    const dokumen = (await repos.dokumen.list({ jenis: 'dpa' })).map(({ value }) => value.id);
    for (let round = 0; round < ROUNDS + 20; round += 1) {
      const start = performance.now();
      await client.query('select simpul_id, sum(jumlah) from anggaran where pemda_id = $1 and tahun = $2 group by 1', [
        pemda,
        2024,
      ]);
      const middle = performance.now();
      const amounts = await repos.rollUp.anggaran({ dokumen, tahun: 2024 });
      const end = performance.now();
      if (amounts.size !== PD * 65) throw new Error(`wrong number of nodes: ${amounts.size}`);
      // The first rounds warm up both sides.
      if (round < 20) continue;
      base.push(middle - start);
      rollUp.push(end - middle);
    }
  });
  await client.end();
  for (const [name, times] of [
    ['GROUP BY alone', base],
    ['roll-up', rollUp],
  ] as const) {
    console.log(`${name}: median ${quantile(times, 0.5).toFixed(1)} ms, p95 ${quantile(times, 0.95).toFixed(1)} ms`);
  }
  const ratio = quantile(rollUp, 0.95) / quantile(base, 0.95);
  console.log(
    `ratio of p95: ${ratio.toFixed(2)}, of medians: ${(quantile(rollUp, 0.5) / quantile(base, 0.5)).toFixed(2)} (wanted: ≤ 1.5)`,
  );
} finally {
  await test.close();
}
