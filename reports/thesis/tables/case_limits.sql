-- What the corpus does not allow to say about the cases.
SELECT
  "case" || '/' || kind || '/' || what AS id,
  "case" AS case_id, kind, what, therefore
FROM case_gaps
ORDER BY case_id, kind, what
