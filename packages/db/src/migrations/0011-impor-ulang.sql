-- The same file may be applied again when its figures were changed in between. Each application counts up, so that of two at the same moment
-- only one gets through.
ALTER TABLE import_batch ADD COLUMN ulangan integer NOT NULL DEFAULT 0;
DROP INDEX import_batch_sekali;
CREATE UNIQUE INDEX import_batch_sekali ON import_batch (pemda_id, jenis, unit_id, tahun, sha256, ulangan)
  WHERE status = 'diterapkan';
