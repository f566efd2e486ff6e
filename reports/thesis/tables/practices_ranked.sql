-- Practices as the studies rank them: the best supported first.
SELECT
  row_number() OVER (ORDER BY rank, study, condition, cost, dataset) || '' AS place,
  grade,
  outcome,
  technique,
  cost,
  CASE WHEN mark IS NULL OR mark = '' THEN tier ELSE tier || ' ' || mark END AS tier,
  100 * saving AS saving,
  100 * saving_low AS saving_low,
  100 * saving_high AS saving_high,
  points, points_low, points_high,
  CASE WHEN network LIKE '% %' THEN 'a program' ELSE concat_ws(', ', dataset, network) END AS setting,
  study,
  n
FROM practices
ORDER BY rank, study, condition, cost, dataset
