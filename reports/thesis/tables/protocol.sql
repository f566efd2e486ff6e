-- How each study measured, as its settings say.
SELECT
  c.study || '/' || s.path AS id,
  c.study,
  replace(replace(s.path, 'protocol.', ''), '-', ' ') AS setting,
  s.value
FROM (SELECT DISTINCT study FROM conditions) c
JOIN settings i ON i.path = 'id' AND i.value = c.study
JOIN settings s ON s.file = i.file
  AND (s.path LIKE 'protocol.%' OR s.path IN ('blocks', 'seed', 'baseline', 'dataset.train', 'dataset.test', 'training.epochs'))
ORDER BY c.study, s.path
