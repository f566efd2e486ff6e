-- How much each technique of a factorial study moves the CPU time of an answer; the accuracy moves beside it.
SELECT
  f.study || '/' || f.term AS id,
  f.study,
  f.term,
  f.effect,
  f.ci_low AS effect_low,
  f.ci_high AS effect_high,
  f.tier,
  f.p_holm,
  a.effect AS accuracy_effect,
  a.ci_low AS accuracy_low,
  a.ci_high AS accuracy_high
FROM factorial f
LEFT JOIN factorial a ON a.study = f.study AND a.term = f.term AND a.metric = 'accuracy'
WHERE f.metric = 'infer_cpu_s_per_1000'
ORDER BY f.study, f.term
