-- What each study asked, and how much of it was measured.
SELECT
  c.study,
  any_value(q.value) AS question,
  any_value(c.dataset) AS dataset,
  any_value(c.network) AS network,
  count(*) AS conditions,
  sum(c.trials)::BIGINT AS trials,
  sum(c.failed)::BIGINT AS failed,
  any_value(c.engine) AS engine
FROM conditions c
LEFT JOIN settings i ON i.path = 'id' AND i.value = c.study
LEFT JOIN settings q ON q.file = i.file AND q.path = 'question'
GROUP BY c.study
ORDER BY c.study
