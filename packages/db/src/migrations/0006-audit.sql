-- The audit trail: numbered without gaps per pemda, each event bound to the one before it by its hash.

CREATE TABLE audit_event (
  pemda_id uuid NOT NULL REFERENCES pemda,
  nomor bigint NOT NULL CHECK (nomor > 0),
  waktu timestamptz NOT NULL,
  aktor_id uuid,
  aktor text NOT NULL,
  jenis text NOT NULL,
  -- Type json, not jsonb: it keeps the exact text that the hash was taken over.
  payload json NOT NULL,
  hash_sebelum text NOT NULL,
  hash text NOT NULL,
  PRIMARY KEY (pemda_id, nomor)
);

-- What the hash of an event is taken over: one line per field. Only the payload, the last, may hold line breaks.
CREATE FUNCTION audit_naskah(e audit_event) RETURNS text LANGUAGE sql STABLE AS $$
  SELECT concat_ws(E'\n', e.hash_sebelum, e.pemda_id::text, e.nomor::text,
    to_char(e.waktu AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'),
    coalesce(e.aktor_id::text, ''), e.aktor, e.jenis, e.payload::text)
$$;

-- Appends events to the chain of the current pemda; the last statement before COMMIT. The lock makes writers of one pemda queue
-- here, for the length of one commit. It runs with its owner's rights: the app role can read the trail and extend it, nothing else.
CREATE FUNCTION audit_tambah(aktor_id uuid, aktor text, kejadian json) RETURNS SETOF audit_event
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  pemda uuid := pemda_aktif();
  butir json;
  terakhir audit_event;
  baru audit_event;
BEGIN
  IF pemda IS NULL THEN
    RAISE EXCEPTION 'app.pemda is not set';
  END IF;
  -- Two keys: a class of its own, so that no other advisory lock of the product can collide with it.
  PERFORM pg_advisory_xact_lock(hashtext('audit'), hashtext(pemda::text));
  SELECT * INTO terakhir FROM audit_event a WHERE a.pemda_id = pemda ORDER BY a.nomor DESC LIMIT 1;
  FOR butir IN SELECT value FROM json_array_elements(kejadian) LOOP
    baru.pemda_id := pemda;
    baru.nomor := coalesce(terakhir.nomor, 0) + 1;
    baru.waktu := clock_timestamp();
    baru.aktor_id := aktor_id;
    baru.aktor := aktor;
    baru.jenis := butir ->> 'jenis';
    baru.payload := butir -> 'payload';
    baru.hash_sebelum := coalesce(terakhir.hash, '');
    baru.hash := encode(sha256(convert_to(audit_naskah(baru), 'UTF8')), 'hex');
    INSERT INTO audit_event VALUES (baru.*);
    RETURN NEXT baru;
    terakhir := baru;
  END LOOP;
END $$;
REVOKE ALL ON FUNCTION audit_tambah FROM PUBLIC;

-- Append-only for the owner too; only who may switch triggers off gets past this, and then the chain tells.
CREATE FUNCTION tolak_ubah_audit() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'audit events are append-only' USING ERRCODE = 'SL001', TABLE = TG_TABLE_NAME;
END $$;
CREATE TRIGGER hanya_tambah BEFORE UPDATE OR DELETE OR TRUNCATE ON audit_event
  FOR EACH STATEMENT EXECUTE FUNCTION tolak_ubah_audit();
