-- Each case in one line.
SELECT
  "case" AS case_id,
  string_agg(DISTINCT issuer, ', ' ORDER BY issuer) AS issuers,
  coalesce(sum(claims) FILTER (WHERE voice = 'own'), 0)::BIGINT AS claims,
  coalesce(sum(claims) FILTER (WHERE voice = 'reported'), 0)::BIGINT AS reported,
  count(DISTINCT concept) FILTER (WHERE claims > 0) AS concepts,
  sum(supports)::BIGINT AS supports,
  sum(contests)::BIGINT AS contests,
  sum(qualifies)::BIGINT AS qualifies,
  sum(mentions)::BIGINT AS mentions,
  sum(silences)::BIGINT AS silences
FROM case_matrix
GROUP BY "case"
ORDER BY case_id
