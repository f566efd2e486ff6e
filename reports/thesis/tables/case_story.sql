-- Who did what in the translation that each case tells, moment by moment.
WITH told AS (
  SELECT DISTINCT "case" AS case_id, moment, min(step) AS step,
    actor || CASE
      WHEN coalesce(target, '') = '' THEN ''
      WHEN told_by = 'reported claims' THEN ' (speaks for ' || target || ')'
      ELSE ' (toward ' || target || ')'
    END AS who
  FROM case_translation
  WHERE coalesce(actor, '') <> ''
  GROUP BY ALL
)
SELECT
  case_id || '/' || moment AS id,
  case_id,
  min(step) AS step,
  moment,
  count(*) AS actors,
  string_agg(who, '; ' ORDER BY who) AS who,
  array_to_string(list_slice(list(who ORDER BY who), 1, 6), '; ')
    || CASE WHEN count(*) > 6 THEN ' and ' || (count(*) - 6) || ' more' ELSE '' END AS first_of_them
FROM told
GROUP BY case_id, moment
ORDER BY case_id, step, moment
