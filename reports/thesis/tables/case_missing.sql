-- What is missing for each case, by kind, with the first of them.
SELECT
  "case" || '/' || kind AS id,
  "case" AS case_id,
  kind,
  count(*) AS missing,
  array_to_string(list_slice(list(what ORDER BY what), 1, 4), '; ') || CASE WHEN count(*) > 4 THEN '; …' ELSE '' END AS examples,
  min(therefore) AS therefore
FROM case_gaps
GROUP BY "case", kind
ORDER BY case_id, kind
