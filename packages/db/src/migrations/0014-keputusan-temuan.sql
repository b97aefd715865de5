-- What people decided about findings: of an uploaded document (named by its hash; the document itself is not kept), or of a unit's ledger.
-- `kunci` is a hash of what the finding says, so that a decision holds as long as the finding says the same.
CREATE TABLE keputusan_temuan (
  pemda_id uuid NOT NULL REFERENCES pemda,
  id uuid NOT NULL,
  unit_id uuid,
  sha256 text CHECK (sha256 ~ '^[0-9a-f]{64}$'),
  kunci text NOT NULL CHECK (kunci ~ '^[0-9a-f]{64}$'),
  aturan text NOT NULL CHECK (aturan <> ''),
  uraian text NOT NULL,
  keputusan text NOT NULL CHECK (keputusan IN ('diterima', 'diabaikan')),
  alasan text NOT NULL CHECK (keputusan = 'diterima' OR alasan <> ''),
  pengguna_id uuid,
  oleh text NOT NULL,
  waktu timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (pemda_id, id),
  UNIQUE NULLS NOT DISTINCT (pemda_id, sha256, unit_id, kunci),
  FOREIGN KEY (pemda_id, unit_id) REFERENCES perangkat_daerah ON DELETE CASCADE,
  FOREIGN KEY (pemda_id, pengguna_id) REFERENCES pengguna,
  CHECK (num_nonnulls(unit_id, sha256) = 1)
);
CREATE INDEX keputusan_temuan_unit ON keputusan_temuan (pemda_id, unit_id);
SELECT pagari('keputusan_temuan');
