-- How far coders agree, or why that cannot be said.
SELECT
  scope || '/' || coalesce(code, '') || '/' || coefficient || '/' || coalesce(coders, '') AS id,
  scope, code, coefficient, coders, value, low, high, n,
  CASE WHEN value IS NULL
    THEN 'The agreement on ' || scope || ' (' || coefficient || ') is ' || coalesce(reason, 'not known') || '.'
    ELSE 'On ' || scope || ', ' || coefficient || ' is ' || round(value, 2) || ' over ' || n || ' units (' || coders || ').'
  END AS sentence
FROM agreement
WHERE code = '(all)' OR code IS NULL
ORDER BY scope, coefficient, coders, code
