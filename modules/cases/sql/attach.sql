-- Keeps one uploaded file of a case, sealed; a later one for the same proof takes its place.
CREATE OR REPLACE FUNCTION cases.attach(
  p_partition text, p_case uuid, p_proof text, p_person uuid, p_media_type text, p_sealed bytea,
  p_at timestamptz
) RETURNS boolean LANGUAGE plpgsql VOLATILE AS $$
BEGIN
  PERFORM set_config('lm.partition', p_partition, true);
  INSERT INTO cases.attachment (partition, case_id, proof, person, media_type, sealed, at)
    VALUES (p_partition, p_case, p_proof, p_person, p_media_type, p_sealed, p_at)
    ON CONFLICT (partition, case_id, proof) DO UPDATE
      SET media_type = excluded.media_type, sealed = excluded.sealed, at = excluded.at;
  RETURN true;
END $$;
