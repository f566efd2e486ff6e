-- Who did what in the translation that each case tells.
SELECT
  "case" || '/' || moment || '/' || coalesce(actor, '') || '/' || coalesce(target, '') AS id,
  "case" AS case_id,
  min(step) AS step,
  moment,
  coalesce(nullif(actor, ''), 'nobody by name') AS actor,
  coalesce(nullif(target, ''), 'nobody by name') AS target
FROM case_translation
GROUP BY ALL
ORDER BY case_id, step, moment, actor, target
