-- What follows from all studies, and what the corpus says of it: of each practice and outcome the first in rank, of those that are
-- known with high confidence; if nothing is, of all. Rank and words are those of the row.
SELECT
  a.rank,
  a.advice,
  a.outcome,
  a.technique,
  a.confidence,
  100 * a.saving AS saving, 100 * a.saving_low AS saving_low, 100 * a.saving_high AS saving_high,
  CASE WHEN a.mark IS NULL THEN a.tier ELSE a.tier || ' ' || a.mark END AS tier,
  a.points, a.points_low, a.points_high,
  a.build_s, a.build_low, a.build_high, CASE WHEN a.build_s IS NOT NULL THEN 'T6' END AS build_tier,
  a.same_saving, a.same, a.trials, a.failed,
  v.asks, v.resists, v.regulations,
  CASE
    WHEN v.topics IS NULL THEN 'The corpus was not searched for it.'
    WHEN first_value(a.rank) OVER (PARTITION BY a.technique ORDER BY a.rank) < a.rank THEN
      'What the corpus says of it stands at ' || first_value(a.rank) OVER (PARTITION BY a.technique ORDER BY a.rank) || '.'
    WHEN coalesce(v.asks, v.resists, v.regulations) IS NULL THEN 'No coded passage names it.'
    ELSE concat_ws(' ',
      'Asks for it: ' || v.asks || '.',
      'Resists it: ' || v.resists || '.',
      'Regulation that touches it: ' || v.regulations || '.',
      CASE WHEN v.seen = 0 THEN '(Suggested by the machine; no person has looked.)' END)
  END AS voices,
  v.suggested, v.seen,
  a.study, a.condition
FROM advised a
LEFT JOIN voiced v ON v.study = a.study AND v.condition = a.condition
WHERE (a.confidence = 'high' OR NOT EXISTS (SELECT 1 FROM advised WHERE confidence = 'high'))
QUALIFY row_number() OVER (PARTITION BY a.technique, a.outcome ORDER BY a.rank) = 1
ORDER BY a.rank
