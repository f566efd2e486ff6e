-- Every document of the corpus and what became of it.
SELECT
  s.id, s.title, s.issuer, s.actor_type, s.year, s.kind, s.language,
  coalesce(d.status, 'not ingested') AS status,
  d.pages,
  count(p.id) AS passages
FROM sources s
LEFT JOIN documents d ON d.id = s.id
LEFT JOIN passages p ON p.document = s.id AND p.status IS DISTINCT FROM 'rejected'
GROUP BY ALL
ORDER BY s.actor_type, s.issuer, s.id
