-- How often each code was given in the documents of each type of actor.
SELECT
  p.code,
  coalesce(any_value(c.label), p.code) AS label,
  any_value(c.parent) AS parent,
  count(*) FILTER (WHERE p.actor_type = 'company') AS company,
  count(*) FILTER (WHERE p.actor_type = 'ngo') AS ngo,
  count(*) FILTER (WHERE p.actor_type = 'government') AS government,
  count(*) FILTER (WHERE p.actor_type = 'academia') AS academia,
  count(*) FILTER (WHERE p.actor_type = 'association') AS association,
  count(*) FILTER (WHERE p.actor_type = 'union') AS union_,
  count(*) FILTER (WHERE p.actor_type IS NULL OR p.actor_type NOT IN
    ('company', 'ngo', 'government', 'academia', 'association', 'union')) AS other,
  count(*) AS passages
FROM passages p
LEFT JOIN codes c ON c.code = p.code
WHERE p.status IS DISTINCT FROM 'rejected' AND p.code IS NOT NULL
GROUP BY p.code
ORDER BY passages DESC, p.code
