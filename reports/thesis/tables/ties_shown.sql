-- The strongest ties between actors and what they speak of.
SELECT
  source || ' > ' || target AS id,
  source,
  target,
  sum(weight) AS weight
FROM ties
WHERE network = 'affiliation' AND basis = 'all'
GROUP BY ALL
ORDER BY weight DESC, source, target
LIMIT 40
