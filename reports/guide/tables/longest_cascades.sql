-- Of each study the longest cascade, for the studies with the longest ones.
SELECT s.*
FROM report.steps_of_cascades s
WHERE s.cascade IN (
  SELECT cascade FROM (
    SELECT cascade, max(step) AS steps,
      row_number() OVER (PARTITION BY split_part(cascade, ': ', 1) ORDER BY max(step) DESC, cascade) AS turn
    FROM report.steps_of_cascades GROUP BY cascade)
  WHERE turn = 1
  ORDER BY steps DESC, cascade LIMIT 3)
ORDER BY s.cascade, s.step
