-- Each case in one line. A claim on several concepts counts once, and so does a sentence that answers several claims.
WITH asked AS (
  SELECT
    "case" AS case_id, issuer, list(DISTINCT concept) AS concepts,
    any_value(regexp_extract(period, '^\d+'))::BIGINT AS first_year,
    any_value(regexp_extract(period, '\d+$'))::BIGINT AS last_year
  FROM case_matrix JOIN cases USING ("case")
  GROUP BY ALL
),
held AS (
  SELECT case_id, claims.issuer, claims.voice, claims.claim, list_intersect(string_split(claims.concepts, '; '), asked.concepts) AS on_concepts
  FROM claims JOIN asked ON claims.issuer = asked.issuer
  WHERE coalesce(claims.year BETWEEN first_year AND last_year, TRUE) AND list_has_any(string_split(claims.concepts, '; '), asked.concepts)
),
answered AS (
  SELECT case_id, answer, label
  FROM held JOIN pairs USING (claim)
  WHERE status IS DISTINCT FROM 'rejected' AND timing IS DISTINCT FROM 'earlier'
)
SELECT
  case_id,
  (SELECT string_agg(DISTINCT issuer, ', ' ORDER BY issuer) FROM asked a WHERE a.case_id = c.case_id) AS issuers,
  (SELECT count(DISTINCT claim) FROM held h WHERE h.case_id = c.case_id AND voice = 'own') AS claims,
  (SELECT count(DISTINCT claim) FROM held h WHERE h.case_id = c.case_id AND voice = 'reported') AS reported,
  (SELECT count(DISTINCT concept) FROM (SELECT unnest(on_concepts) AS concept FROM held h WHERE h.case_id = c.case_id)) AS concepts,
  (SELECT count(DISTINCT answer) FROM answered a WHERE a.case_id = c.case_id AND label = 'supports') AS supports,
  (SELECT count(DISTINCT answer) FROM answered a WHERE a.case_id = c.case_id AND label = 'contests') AS contests,
  (SELECT count(DISTINCT answer) FROM answered a WHERE a.case_id = c.case_id AND label = 'qualifies') AS qualifies,
  (SELECT count(DISTINCT answer) FROM answered a WHERE a.case_id = c.case_id AND label = 'mentions') AS mentions,
  (SELECT count(DISTINCT h.claim) FROM held h JOIN silences USING (claim) WHERE h.case_id = c.case_id) AS silences
FROM (SELECT DISTINCT case_id FROM asked) c
ORDER BY case_id
