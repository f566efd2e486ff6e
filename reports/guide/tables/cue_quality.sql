-- How far to trust the machine coder: its suggestions against a careful reader's codings of the same documents.
SELECT q.code, coalesce(c.label, q.code) AS label, q.suggestions, q.gold, q.hits, q.precision, q.recall, q.f1
FROM cues q
LEFT JOIN codes c ON c.code = q.code
ORDER BY q.precision DESC NULLS LAST, q.code
