-- Who pays for a saving: for each condition the class that fares worst, and the class that lost most against the baseline.
WITH baselines AS (
  SELECT DISTINCT study, condition, baseline FROM effects
),
losses AS (
  SELECT c.study, c.condition, c.class, c.n, c.accuracy, c.ci_low, c.ci_high, c.accuracy - b.accuracy AS change,
    row_number() OVER (PARTITION BY c.study, c.condition ORDER BY c.accuracy, c.class) AS worst,
    row_number() OVER (PARTITION BY c.study, c.condition ORDER BY c.accuracy - b.accuracy, c.class) AS loss
  FROM classes c
  LEFT JOIN (SELECT DISTINCT study, condition, baseline FROM baselines) e ON e.study = c.study AND e.condition = c.condition
  LEFT JOIN classes b ON b.study = c.study AND b.condition = e.baseline AND b.class = c.class
)
SELECT
  w.study || '/' || w.condition AS id,
  w.study,
  w.condition,
  m.mean AS accuracy, m.ci_low AS accuracy_low, m.ci_high AS accuracy_high,
  w.class AS worst_class,
  w.accuracy AS worst_accuracy, w.ci_low AS worst_low, w.ci_high AS worst_high,
  w.n AS worst_n,
  CASE WHEN l.change < 0 THEN l.class END AS lost_class,
  l.change AS lost
FROM losses w
JOIN losses l ON l.study = w.study AND l.condition = w.condition AND l.loss = 1
LEFT JOIN metrics m ON m.study = w.study AND m.condition = w.condition AND m.metric = 'accuracy'
WHERE w.worst = 1
ORDER BY w.study, w.condition
