-- Practices, ranked by what the studies measured, and what the corpus says of them. A practice is a set of techniques; of the
-- conditions that applied it, the first in rank stands here, and the others are counted. A command is a practice of its own for each of
-- its settings.
WITH words (word, advice, short) AS (
  VALUES
    ('engine', 'Serve from an inference engine', 'inference engine'),
    ('serving-batch', 'Answer in batches', 'batched answers'),
    ('jvm', 'Tune the virtual machine', 'tuned virtual machine'),
    ('oriented-gradients', 'Feed a linear model oriented gradients', 'oriented gradients'),
    ('batch-size', 'Change the batch size of training', 'batch size of training'),
    ('epochs', 'Change the number of epochs', 'number of epochs'),
    ('schedule', 'Schedule the learning rate', 'learning-rate schedule'),
    ('optimizer', 'Change the optimizer', 'optimizer'),
    ('transfer', 'Start from a trained network', 'transfer from a trained network'),
    ('subset', 'Train on a part of the data', 'part of the data'),
    ('early-stopping', 'Stop training early', 'early stopping'),
    ('imbalance', 'Train on unbalanced classes', 'unbalanced classes'),
    ('federated', 'Train where the data are, in rounds', 'federated training'),
    ('continual', 'Train on data as they arrive', 'continual training'),
    ('int8', 'Quantize to INT8', 'INT8'),
    ('fp16', 'Compute in half precision', 'half precision'),
    ('filter-pruning', 'Prune whole filters', 'filter pruning'),
    ('magnitude-pruning', 'Set small weights to zero', 'zeroed weights'),
    ('deep-compression', 'Share weights and code them', 'shared and coded weights'),
    ('distillation', 'Distill into a smaller network', 'distillation'),
    ('early-exit', 'Leave early on easy inputs', 'early exit')
),
applied AS (
  SELECT
    a.*,
    CASE WHEN a.technique IN ('command', 'none') THEN a.study || '/' || a.condition ELSE a.technique END AS practice,
    a.outcome LIKE 'saves%' AS good,
    -- a command stands where a network would
    CASE WHEN a.technique = 'command' THEN 'a program' ELSE a.network || coalesce(' on ' || a.dataset, '') END AS place,
    coalesce(a.engine, 'no engine named') AS runtime
  FROM advised a
  WHERE a.study IN (SELECT study FROM conditions)
),
parts AS (
  SELECT practice, word, min(spot) AS spot
  FROM (
    SELECT practice, unnest(string_split(technique, '+')) AS word, generate_subscripts(string_split(technique, '+'), 1) AS spot
    FROM applied)
  GROUP BY practice, word
),
titles AS (
  SELECT
    p.practice,
    CASE
      WHEN count(*) = 1 THEN any_value(coalesce(w.advice, 'Use ' || replace(p.word, '-', ' ')))
      ELSE string_agg(coalesce(w.short, replace(p.word, '-', ' ')), ' + ' ORDER BY p.spot)
    END AS title
  FROM parts p LEFT JOIN words w ON w.word = p.word
  GROUP BY p.practice
),
ranked AS (
  SELECT *, row_number() OVER (PARTITION BY practice ORDER BY rank) AS turn FROM applied
),
others AS (
  SELECT
    practice,
    count(*) - 1 AS others,
    count(*) FILTER (WHERE turn > 1 AND good) AS others_good,
    arg_max(1 - saving, 1 - saving) FILTER (WHERE turn > 1) AS worst
  FROM ranked GROUP BY practice
),
best AS (
  SELECT
    r.*,
    row_number() OVER (ORDER BY r.rank) AS number,
    v.topics, v.asks, v.resists, v.regulations, v.suggested, v.seen
  FROM ranked r
  LEFT JOIN voiced v ON v.study = r.study AND v.condition = r.condition
  WHERE r.turn = 1
)
SELECT
  f.practice,
  f.number,
  CASE f.technique
    WHEN 'command' THEN 'Run the program with ' || coalesce(f.level, f.condition)
    WHEN 'none' THEN 'Use the network of ' || f.condition || ' instead of ' || f.baseline
    ELSE upper(t.title[1]) || t.title[2:]
  END AS title,
  f.number || '. ' || CASE f.technique
    WHEN 'command' THEN coalesce(f.level, f.condition)
    WHEN 'none' THEN f.condition
    ELSE t.title
  END AS name,
  CASE f.outcome
    WHEN 'saves' THEN 'What saved'
    WHEN 'saves, loses accuracy' THEN 'What saved and lost accuracy'
    WHEN 'unproven' THEN 'What is not known yet'
    ELSE 'What did not pay here'
  END AS section,
  f.outcome,
  100 * f.saving AS saving, 100 * f.saving_low AS saving_low, 100 * f.saving_high AS saving_high,
  CASE WHEN f.outcome LIKE 'saves%' THEN 100 * f.saving END AS saved,
  CASE WHEN f.outcome = 'costs more' THEN -100 * f.saving END AS extra, -100 * f.saving_high AS extra_low, -100 * f.saving_low AS extra_high,
  CASE WHEN f.outcome NOT LIKE 'saves%' AND f.outcome <> 'costs more' THEN 100 * f.saving END AS unshown,
  1 - f.saving AS ratio, 1 - f.saving_high AS ratio_low, 1 - f.saving_low AS ratio_high,
  CASE WHEN f.cost LIKE '%cpu_s%' THEN 'the CPU time of ' WHEN f.cost LIKE '%energy%' THEN 'the energy of ' ELSE f.cost || ' of ' END
    || CASE f.aim WHEN 'answering' THEN 'an answer' WHEN 'making' THEN 'making the model' ELSE 'the model’s whole life' END AS what,
  CASE WHEN f.mark IS NULL THEN f.tier ELSE f.tier || ' ' || f.mark END AS tier,
  f.points, f.points_low, f.points_high,
  CASE WHEN f.build_s > 0 THEN f.build_s END AS build_more, CASE WHEN f.build_s <= 0 THEN -f.build_s END AS build_less,
  f.build_s, f.build_low, f.build_high, -f.build_high AS less_low, -f.build_low AS less_high,
  CASE WHEN f.build_s IS NOT NULL THEN 'T6' END AS build_tier,
  f.place, f.runtime, f.level,
  f.n, f.trials, f.failed,
  o.others, o.others_good, CASE WHEN o.others > 0 THEN o.worst END AS worst,
  f.confidence, f.grade,
  f.asks, f.resists, f.regulations,
  CASE WHEN f.topics IS NULL THEN 'The corpus was not searched for it.'
    WHEN coalesce(f.asks, f.resists, f.regulations) IS NULL THEN 'No coded passage names it.' END AS unheard,
  coalesce(f.suggested, 0) + coalesce(f.seen, 0) AS passages, nullif(f.suggested + f.seen, 0) AS heard, f.seen,
  f.study, f.condition, f.baseline
FROM best f
JOIN titles t ON t.practice = f.practice
JOIN others o ON o.practice = f.practice
ORDER BY f.number
