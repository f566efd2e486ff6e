-- One row per condition: what the network still gets right, and what a thousand answers cost.
-- Energy of tier T5 has no mean: only the two ends of the model's interval.
WITH wide AS (
  SELECT study, condition,
    max(mean) FILTER (WHERE metric = 'accuracy') AS accuracy,
    max(ci_low) FILTER (WHERE metric = 'accuracy') AS accuracy_low,
    max(ci_high) FILTER (WHERE metric = 'accuracy') AS accuracy_high,
    max(mean) FILTER (WHERE metric = 'constant_accuracy') AS constant_accuracy,
    max(mean) FILTER (WHERE metric = 'worst_class_accuracy') AS worst_class_accuracy,
    max(mean) FILTER (WHERE metric = 'infer_cpu_s_per_1000') AS cpu_s,
    max(ci_low) FILTER (WHERE metric = 'infer_cpu_s_per_1000') AS cpu_s_low,
    max(ci_high) FILTER (WHERE metric = 'infer_cpu_s_per_1000') AS cpu_s_high,
    max(tier) FILTER (WHERE metric = 'infer_cpu_s_per_1000') AS cpu_tier,
    max(mean) FILTER (WHERE metric = 'infer_energy_j_per_1000') AS energy_j,
    max(ci_low) FILTER (WHERE metric = 'infer_energy_j_per_1000') AS energy_j_low,
    max(ci_high) FILTER (WHERE metric = 'infer_energy_j_per_1000') AS energy_j_high,
    max(tier) FILTER (WHERE metric = 'infer_energy_j_per_1000') AS energy_tier,
    max(mean) FILTER (WHERE metric = 'size_bytes') / 1000 AS size_kb
  FROM metrics
  GROUP BY study, condition
)
SELECT
  c.study || '/' || c.condition AS id,
  c.study,
  c.condition,
  c.technique,
  CASE
    WHEN c.technique = 'none' THEN 'baseline'
    WHEN len(string_split(c.technique, '+')) > 2 THEN 'cascade'
    ELSE c.technique
  END AS family,
  c.level,
  CASE WHEN NOT c.real THEN 'SIMULATED' END AS simulated,
  w.accuracy, w.accuracy_low, w.accuracy_high,
  w.constant_accuracy,
  w.worst_class_accuracy,
  w.cpu_s, w.cpu_s_low, w.cpu_s_high, w.cpu_tier,
  e.ratio AS cpu_ratio, e.ci_low AS cpu_ratio_low, e.ci_high AS cpu_ratio_high, e.baseline,
  w.energy_j, w.energy_j_low, w.energy_j_high, w.energy_tier,
  w.size_kb,
  c.trials
FROM conditions c
LEFT JOIN wide w ON w.study = c.study AND w.condition = c.condition
LEFT JOIN effects e ON e.study = c.study AND e.condition = c.condition AND e.metric = 'infer_cpu_s_per_1000'
ORDER BY c.study, w.cpu_s DESC NULLS LAST, c.condition
