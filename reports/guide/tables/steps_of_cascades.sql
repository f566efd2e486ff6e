-- What is left of the CPU time of an answer after each step of a cascade, and what would be left if the steps were independent.
SELECT
  s.study || '/' || s.condition || '/' || s.step AS id,
  s.study || ': ' || s.condition AS cascade,
  s.step,
  s.part,
  s.left AS remaining,
  s.left_low AS remaining_low,
  s.left_high AS remaining_high,
  s.predicted_left AS predicted,
  s.tier,
  a.mean AS accuracy
FROM steps s
LEFT JOIN metrics a ON a.study = s.study AND a.condition = s.condition AND a.metric = 'accuracy'
WHERE s.metric = 'infer_cpu_s_per_1000'
ORDER BY s.study, s.condition, s.step
