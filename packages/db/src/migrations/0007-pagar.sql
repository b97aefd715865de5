-- Row-level security. A later migration that makes a tenant table ends with SELECT pagari('its_name').

-- FORCE: it binds the owner of the table too. The subselect makes the planner ask once per statement, not once per row.
CREATE FUNCTION pagari(tabel regclass) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  EXECUTE format('ALTER TABLE %s ENABLE ROW LEVEL SECURITY', tabel);
  EXECUTE format('ALTER TABLE %s FORCE ROW LEVEL SECURITY', tabel);
  EXECUTE format('CREATE POLICY pemda ON %s USING (pemda_id = (SELECT pemda_aktif()))
    WITH CHECK (pemda_id = (SELECT pemda_aktif()))', tabel);
END $$;
REVOKE ALL ON FUNCTION pagari FROM PUBLIC;

SELECT pagari(c.oid::regclass)
FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attname = 'pemda_id' AND NOT a.attisdropped
WHERE c.relkind = 'r' AND c.relnamespace = 'public'::regnamespace;
