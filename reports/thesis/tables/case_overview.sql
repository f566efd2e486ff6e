-- Each case in one line.
SELECT
  "case" AS case_id,
  string_agg(DISTINCT issuer, ', ' ORDER BY issuer) AS issuers,
  sum(claims)::BIGINT AS claims,
  count(*) FILTER (WHERE claims > 0) AS concepts,
  sum(supports)::BIGINT AS supports,
  sum(contests)::BIGINT AS contests,
  sum(qualifies)::BIGINT AS qualifies,
  sum(silences)::BIGINT AS silences
FROM case_matrix
GROUP BY "case"
ORDER BY case_id
