-- How far to trust the machine coder: its suggestions against a careful reader's codings of the same documents.
SELECT q.documents || '/' || q.level || '/' || q.code AS entry, q.documents, q.level,
  CASE q.code WHEN 'all' THEN 'All together' WHEN 'macro' THEN 'Mean' ELSE coalesce(c.label, q.code) END AS label,
  q.suggestions, q.gold, q.agreed, q.precision, q.recall, q.f1
FROM cues q
LEFT JOIN codes c ON c.code = q.code
WHERE q.gold > 0
ORDER BY q.documents DESC, q.level DESC, q.code = 'all' DESC, q.code = 'macro' DESC, q.precision DESC NULLS LAST, q.code
