-- Actors that others speak of most and that an issuer does not mention.
SELECT
  actor,
  count(DISTINCT issuer) AS issuers,
  max(mentions) AS mentions,
  string_agg(DISTINCT actor_type, ', ' ORDER BY actor_type) AS types
FROM silent
GROUP BY actor
ORDER BY mentions DESC, issuers DESC, actor
LIMIT 20
