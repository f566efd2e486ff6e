-- What each study asked, and how much of it was measured.
SELECT
  c.study,
  any_value(q.value) AS question,
  any_value(c.dataset) AS dataset,
  -- the command line of a program that was measured is in the settings of the study
  any_value(CASE WHEN c.network LIKE '% %' THEN 'a program' ELSE c.network END) AS network,
  count(*) AS conditions,
  sum(c.trials)::BIGINT AS trials,
  sum(c.failed)::BIGINT AS failed,
  any_value(c.engine) AS engine
FROM conditions c
LEFT JOIN settings i ON i.path = 'id' AND i.value = c.study
LEFT JOIN settings q ON q.file = i.file AND q.path = 'question'
GROUP BY c.study
ORDER BY c.study
