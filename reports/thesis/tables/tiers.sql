-- Which tiers of energy and its proxies the metrics have.
SELECT
  tier,
  count(DISTINCT study) AS studies,
  count(DISTINCT metric) AS metrics,
  count(*) AS means,
  CASE tier
    WHEN 'T1' THEN 'read from a wall meter'
    WHEN 'T2' THEN 'read from an energy counter of the processor'
    WHEN 'T3' THEN 'integrated from samples of power'
    WHEN 'T4' THEN 'computed by a model that was calibrated on the same machine'
    WHEN 'T5' THEN 'computed by a model that was not calibrated: intervals that may rank conditions, and no more'
    ELSE 'proxies such as CPU seconds, and no energy'
  END AS how
FROM metrics
WHERE tier IS NOT NULL
GROUP BY tier
ORDER BY tier
