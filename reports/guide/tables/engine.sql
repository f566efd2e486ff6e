-- The engine that serves: does it give the network's own answers, and how long does one answer take?
SELECT
  c.study || '/' || c.condition AS id,
  c.study,
  c.condition,
  c.engine,
  CASE WHEN NOT c.real THEN 'SIMULATED' END AS simulated,
  max(m.mean) FILTER (WHERE m.metric = 'accuracy') AS accuracy,
  max(m.ci_low) FILTER (WHERE m.metric = 'accuracy') AS accuracy_low,
  max(m.ci_high) FILTER (WHERE m.metric = 'accuracy') AS accuracy_high,
  max(m.mean) FILTER (WHERE m.metric = 'parity_max_abs') AS parity_max_abs,
  max(m.mean) FILTER (WHERE m.metric = 'latency_p50_ms') AS latency_ms,
  max(m.ci_low) FILTER (WHERE m.metric = 'latency_p50_ms') AS latency_ms_low,
  max(m.ci_high) FILTER (WHERE m.metric = 'latency_p50_ms') AS latency_ms_high,
  max(m.mean) FILTER (WHERE m.metric = 'infer_elapsed_s_per_1000') AS elapsed_s,
  max(m.ci_low) FILTER (WHERE m.metric = 'infer_elapsed_s_per_1000') AS elapsed_s_low,
  max(m.ci_high) FILTER (WHERE m.metric = 'infer_elapsed_s_per_1000') AS elapsed_s_high,
  max(m.mean) FILTER (WHERE m.metric = 'parameters')::BIGINT AS parameters
FROM conditions c
LEFT JOIN metrics m ON m.study = c.study AND m.condition = c.condition
GROUP BY c.study, c.condition, c.engine, c.real
ORDER BY c.study, c.condition
