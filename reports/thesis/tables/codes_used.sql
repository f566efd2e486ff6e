-- The codes that were given at all.
SELECT
  code,
  coalesce(nullif(label, ''), code) AS label,
  definition,
  coalesce(suggestions, 0) AS suggestions,
  coalesce(coded, 0) AS coded
FROM codes
WHERE coalesce(suggestions, 0) + coalesce(coded, 0) > 0
ORDER BY suggestions + coded DESC, code
