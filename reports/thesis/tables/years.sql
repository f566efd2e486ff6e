-- Coded passages by year and type of actor.
SELECT
  coalesce(actor_type, 'other') || '/' || year AS id,
  CASE coalesce(actor_type, 'other')
    WHEN 'company' THEN 'Companies' WHEN 'ngo' THEN 'NGOs' WHEN 'government' THEN 'Governments'
    WHEN 'academia' THEN 'Academia' WHEN 'association' THEN 'Associations' WHEN 'union' THEN 'Unions'
    ELSE 'Others' END AS who,
  year,
  count(*) AS passages
FROM passages
WHERE year IS NOT NULL AND status IS DISTINCT FROM 'rejected'
GROUP BY ALL
ORDER BY who, year
