-- Matters that the recommendations turn on, found by words in the coded passages; each quotation counts once.
WITH topics (topic, label, pattern) AS (
  VALUES
    ('efficiency', 'Efficiency', '(?i)\b(efficien|optimi[sz])'),
    ('measurement', 'Measuring and disclosing', '(?i)\b(measur|meter|disclos|transparen|audit|methodolog)'),
    ('offsets', 'Offsets, certificates, neutrality', '(?i)\b(offset|certificate|carbon.neutral|net.zero|credits?\b)'),
    ('growth', 'Growth and rebound', '(?i)\b(rebound|growth|growing|demand|absolute|increas)'),
    ('water', 'Water', '(?i)\b(water|drought|aquifer|cooling)'),
    ('people', 'Communities and workers', '(?i)\b(communit|resident|neighbo|worker|household|ratepayer|people)')
),
quotations AS (
  SELECT DISTINCT document, actor_type, quotation FROM passages WHERE status IS DISTINCT FROM 'rejected'
)
SELECT
  t.topic,
  t.label,
  count(*) FILTER (WHERE q.actor_type = 'company') AS company,
  count(*) FILTER (WHERE q.actor_type = 'ngo') AS ngo,
  count(*) FILTER (WHERE q.actor_type = 'government') AS government,
  count(*) FILTER (WHERE q.quotation IS NOT NULL AND (q.actor_type IS NULL OR q.actor_type NOT IN
    ('company', 'ngo', 'government'))) AS others,
  count(q.quotation) AS quotations,
  count(DISTINCT q.document) AS documents
FROM topics t
LEFT JOIN quotations q ON regexp_matches(q.quotation, t.pattern)
GROUP BY t.topic, t.label
ORDER BY t.topic
