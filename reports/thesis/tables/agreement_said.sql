-- What can be said of agreement: each coefficient that has a value, and each reason for those that have none.
SELECT
  coalesce(nullif(reason, ''), scope || '/' || coefficient || '/' || coalesce(coders, '')) AS id,
  CASE WHEN any_value(value) IS NULL
    THEN 'Agreement on ' || string_agg(DISTINCT scope, ', ' ORDER BY scope) || ' (' || string_agg(DISTINCT coefficient, ', ' ORDER BY coefficient)
      || ') is ' || coalesce(any_value(reason), 'not known') || '.'
    ELSE any_value(sentence)
  END AS sentence
FROM (
  SELECT r.*, CASE WHEN r.value IS NULL THEN a.reason END AS reason
  FROM report.reliability r
  JOIN agreement a ON a.scope = r.scope AND a.coefficient = r.coefficient AND a.code IS NOT DISTINCT FROM r.code
    AND a.coders IS NOT DISTINCT FROM r.coders)
GROUP BY 1
ORDER BY id
