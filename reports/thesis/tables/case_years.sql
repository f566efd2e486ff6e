-- Claims, answers and targets of the case studies by year.
SELECT
  "case" || '/' || kind || '/' || year AS id,
  "case" || ': ' || kind AS lane,
  year,
  count(*) AS statements
FROM case_timeline
WHERE year IS NOT NULL
GROUP BY ALL
ORDER BY lane, year
