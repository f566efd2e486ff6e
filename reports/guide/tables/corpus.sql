-- Who is in the corpus, and how much was found in their words.
SELECT
  s.actor_type,
  count(*) AS documents,
  count(DISTINCT s.issuer) AS issuers,
  min(s.year) AS first_year,
  max(s.year) AS last_year,
  sum(i.pages)::BIGINT AS pages,
  coalesce(sum(p.passages), 0)::BIGINT AS passages,
  coalesce(sum(p.seen), 0)::BIGINT AS seen
FROM sources s
LEFT JOIN documents i ON i.id = s.id
LEFT JOIN (
  SELECT document, count(*) AS passages, count(*) FILTER (WHERE status IN ('accepted', 'coded')) AS seen
  FROM passages
  WHERE status IS DISTINCT FROM 'rejected'
  GROUP BY document
) p ON p.document = s.id
WHERE s.actor_type IS NOT NULL
GROUP BY s.actor_type
ORDER BY s.actor_type
