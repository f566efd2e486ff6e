-- What making a network costs, and after how many answers a compression has paid for itself in CPU time.
WITH wide AS (
  SELECT study, condition,
    max(mean) FILTER (WHERE metric = 'accuracy') AS accuracy,
    max(ci_low) FILTER (WHERE metric = 'accuracy') AS accuracy_low,
    max(ci_high) FILTER (WHERE metric = 'accuracy') AS accuracy_high,
    max(mean) FILTER (WHERE metric = 'train_cpu_s') AS train_cpu_s,
    max(mean) FILTER (WHERE metric = 'compress_cpu_s') AS compress_cpu_s,
    max(mean) FILTER (WHERE metric = 'infer_cpu_s_per_1000') AS infer_cpu_s,
    max(mean) FILTER (WHERE metric = 'train_energy_j') / 1000 AS train_energy_kj,
    max(ci_low) FILTER (WHERE metric = 'train_energy_j') / 1000 AS train_energy_kj_low,
    max(ci_high) FILTER (WHERE metric = 'train_energy_j') / 1000 AS train_energy_kj_high,
    max(tier) FILTER (WHERE metric = 'train_energy_j') AS train_energy_tier,
    max(tier) FILTER (WHERE metric = 'train_cpu_s') AS train_cpu_tier
  FROM metrics
  GROUP BY study, condition
)
SELECT
  w.study || '/' || w.condition AS id,
  w.study,
  w.condition,
  w.accuracy, w.accuracy_low, w.accuracy_high,
  w.train_cpu_s, w.train_cpu_tier,
  w.train_energy_kj, w.train_energy_kj_low, w.train_energy_kj_high, w.train_energy_tier,
  w.compress_cpu_s,
  CASE WHEN b.infer_cpu_s > w.infer_cpu_s THEN 1000 * w.compress_cpu_s / (b.infer_cpu_s - w.infer_cpu_s) END AS images_to_repay
FROM wide w
LEFT JOIN (SELECT DISTINCT study, condition, baseline FROM effects) e ON e.study = w.study AND e.condition = w.condition
LEFT JOIN wide b ON b.study = w.study AND b.condition = e.baseline
ORDER BY w.study, w.condition
