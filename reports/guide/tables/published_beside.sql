-- Published figures beside what was measured here with the same knob.
SELECT
  figure || '/' || claim || '/' || coalesce(part, '') AS id,
  concat_ws(', ', quantity, subject) || ' (' || source || ')' AS what,
  concat_ws(' ', printed, unit) AS printed,
  coalesce(published_tier, 'not said') AS published_tier,
  measured, low, high, measured_unit, measured_tier,
  tiers,
  verdict, flag, difference,
  study, condition, n
FROM beside
ORDER BY figure, claim, part
