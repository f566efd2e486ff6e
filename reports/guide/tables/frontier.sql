-- The conditions of the studies in which the first practices saved.
SELECT c.id, c.study, c.condition, c.technique, c.family, c.simulated, c.accuracy, c.accuracy_low, c.accuracy_high,
  c.cpu_s, c.cpu_s_low, c.cpu_s_high, c.cpu_tier
FROM report.compression c
JOIN (
  SELECT study, min(number) AS number FROM report.advice WHERE outcome = 'saves' GROUP BY study
  ORDER BY number LIMIT 6) s ON s.study = c.study
WHERE c.cpu_s IS NOT NULL AND c.accuracy IS NOT NULL
ORDER BY s.number, c.cpu_s DESC, c.condition
