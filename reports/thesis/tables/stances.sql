-- Statements with a stance, by type of actor.
SELECT
  coalesce(actor_type, 'unknown') AS actor_type,
  CASE coalesce(actor_type, 'unknown')
    WHEN 'company' THEN 'Companies' WHEN 'ngo' THEN 'NGOs' WHEN 'government' THEN 'Governments'
    WHEN 'academia' THEN 'Academia' WHEN 'association' THEN 'Associations' WHEN 'union' THEN 'Unions'
    ELSE 'Others' END AS who,
  count(*) FILTER (WHERE stance = 'opposes') AS opposes,
  count(*) FILTER (WHERE stance = 'neutral') AS neutral,
  count(*) FILTER (WHERE stance = 'supports') AS supports,
  count(*) AS statements
FROM statements
WHERE stance IS NOT NULL AND status IS DISTINCT FROM 'rejected'
GROUP BY ALL
ORDER BY statements DESC, actor_type
