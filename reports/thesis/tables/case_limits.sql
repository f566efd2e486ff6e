-- What the corpus does not allow to say about the cases.
SELECT
  "case" || '/' || kind || '/' || md5(therefore) AS id,
  "case" AS case_id,
  kind,
  count(*) AS missing,
  string_agg(what, '; ' ORDER BY what) AS what,
  therefore
FROM case_gaps
GROUP BY ALL
ORDER BY case_id, kind, id
