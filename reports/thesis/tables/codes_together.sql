-- Codes given to the same sentence, among the twelve codes that meet others most often.
WITH given AS (
  SELECT DISTINCT document, quotation, code FROM statements WHERE code IS NOT NULL AND status IS DISTINCT FROM 'rejected'
), met AS (
  SELECT a.code AS one, b.code AS other, count(*) AS sentences
  FROM given a JOIN given b ON a.document = b.document AND a.quotation = b.quotation AND a.code <> b.code
  GROUP BY ALL
), often AS (
  SELECT one AS code, sum(sentences) AS meetings FROM met GROUP BY one ORDER BY meetings DESC, code LIMIT 12
)
SELECT
  m.one || '/' || m.other AS id,
  coalesce(nullif(c.label, ''), m.one) AS one,
  coalesce(nullif(d.label, ''), m.other) AS other,
  m.sentences
FROM met m
JOIN often o ON o.code = m.one
JOIN often p ON p.code = m.other
LEFT JOIN codes c ON c.code = m.one
LEFT JOIN codes d ON d.code = m.other
ORDER BY o.meetings DESC, one, p.meetings DESC, other
