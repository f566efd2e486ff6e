-- How each study measured, as its settings say.
SELECT
  c.study,
  max(s.value) FILTER (WHERE s.path = 'blocks') AS blocks,
  max(s.value) FILTER (WHERE s.path = 'seed') AS seed,
  max(s.value) FILTER (WHERE s.path = 'baseline') AS baseline,
  string_agg(replace(replace(s.path, 'protocol.', ''), '-', ' ') || ' ' || s.value, ', ' ORDER BY s.path)
    FILTER (WHERE s.path LIKE 'protocol.%') AS protocol
FROM (SELECT DISTINCT study FROM conditions) c
LEFT JOIN settings i ON i.path = 'id' AND i.value = c.study
LEFT JOIN settings s ON s.file = i.file
GROUP BY c.study
ORDER BY c.study
