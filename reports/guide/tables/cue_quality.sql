-- How far to trust the machine coder: its suggestions against a careful reader's codings of the same documents.
SELECT q.code, CASE WHEN q.code = 'all' THEN 'All codes' ELSE coalesce(c.label, q.code) END AS label, q.suggestions, q.gold, q.hits, q.precision, q.recall, q.f1
FROM cues q
LEFT JOIN codes c ON c.code = q.code
ORDER BY q.code = 'all' DESC, q.precision DESC NULLS LAST, q.code
