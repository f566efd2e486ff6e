-- What the discussion has to weigh: practices that somebody asks for, resists or regulates, beside what they measured to.
SELECT practice, number, title, outcome, saving, saving_low, saving_high, tier, points, points_low, points_high,
  coalesce(asks, 'nobody in the corpus') AS asks, coalesce(resists, 'nobody in the corpus') AS resists,
  coalesce(regulations, 'no document of the corpus') AS regulations
FROM report.advice
WHERE coalesce(asks, resists, regulations) IS NOT NULL
ORDER BY number
LIMIT 6
