-- A version is copied forward: each copied row names the row that it came from, so that "before / after" is a join.
ALTER TABLE simpul ADD COLUMN asal_id uuid,
  ADD FOREIGN KEY (pemda_id, asal_id) REFERENCES simpul ON DELETE SET NULL (asal_id);
ALTER TABLE penempatan ADD COLUMN asal_id uuid,
  ADD FOREIGN KEY (pemda_id, asal_id) REFERENCES penempatan ON DELETE SET NULL (asal_id);
ALTER TABLE anggaran ADD COLUMN asal_id uuid,
  ADD FOREIGN KEY (pemda_id, asal_id) REFERENCES anggaran ON DELETE SET NULL (asal_id);
CREATE INDEX simpul_asal ON simpul (pemda_id, asal_id);
CREATE INDEX penempatan_asal ON penempatan (pemda_id, asal_id);
CREATE INDEX anggaran_asal ON anggaran (pemda_id, asal_id);
