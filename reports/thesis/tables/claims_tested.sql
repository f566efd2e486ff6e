-- Claims of the literature, what they claim and what was measured.
SELECT
  claim || '/' || row_number() OVER (PARTITION BY claim ORDER BY study, condition, metric) AS id,
  claim, sentence, source, verdict,
  CASE WHEN claimed IS NULL OR claimed = '' THEN '' ELSE claimed || ' ' || coalesce(unit, '') END AS claimed,
  measured, low, high, tier, reason, study, condition, n
FROM tested
WHERE verdict IS DISTINCT FROM 'not measured'
ORDER BY claim, id
