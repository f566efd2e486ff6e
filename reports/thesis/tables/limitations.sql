-- What limits this report, as the data show it. A row is there only if the limit is.
WITH
  tier AS (SELECT count(*) FILTER (WHERE tier IN ('T1', 'T2', 'T3')) AS metered, count(*) FILTER (WHERE tier = 'T5') AS modeled,
    count(*) FILTER (WHERE tier = 'T6') AS proxies FROM metrics WHERE tier IS NOT NULL),
  trial AS (SELECT coalesce(sum(failed), 0) AS failed, coalesce(sum(trials), 0) AS done, count(*) AS conditions,
    count(*) FILTER (WHERE trials < 5) AS few, count(*) FILTER (WHERE real = false) AS simulated,
    count(DISTINCT engine) AS engines, count(DISTINCT network) AS networks, count(DISTINCT dataset) AS datasets FROM conditions),
  reader AS (SELECT count(DISTINCT coder) AS coders FROM coders),
  passage AS (SELECT count(*) AS all_, count(*) FILTER (WHERE status IN ('accepted', 'coded')) AS seen FROM passages WHERE status IS DISTINCT FROM 'rejected'),
  document AS (SELECT count(*) AS all_, count(*) FILTER (WHERE d.status IS DISTINCT FROM 'ok') AS unread FROM sources s LEFT JOIN documents d ON d.id = s.id),
  who AS (SELECT count(DISTINCT actor_type) AS types, count(DISTINCT issuer) AS issuers FROM sources),
  agreed AS (SELECT count(*) AS rows_, count(value) AS computed FROM agreement)
SELECT 1 AS place, 'no-meter' AS id, 'No figure of energy was read from a meter or a counter: ' || modeled || ' means are modeled and ' || proxies || ' are proxies. They may rank conditions on this machine, and no more.' AS text
  FROM tier WHERE metered = 0 AND modeled + proxies > 0
UNION ALL SELECT 2, 'few-blocks', few || ' of ' || conditions || ' conditions rest on fewer than five trials, so that their intervals are wide.' FROM trial WHERE few > 0
UNION ALL SELECT 3, 'failed', failed || ' trials failed beside ' || done || ' that ended well; what failed may not be like what did not.' FROM trial WHERE failed > 0
UNION ALL SELECT 4, 'simulated', simulated || ' of ' || conditions || ' conditions are SIMULATED: not exported and timed in the engine that would serve them.' FROM trial WHERE simulated > 0
UNION ALL SELECT 5, 'small', 'All measurements are of ' || networks || ' shapes of networks on ' || datasets || ' data sets, none of them large; nothing here was measured on a large language model.' FROM trial WHERE conditions > 0
UNION ALL SELECT 6, 'single-coder', 'One person coded, so that agreement between people cannot be computed.' FROM reader WHERE coders = 1
UNION ALL SELECT 7, 'no-coder', 'No person has coded a passage; all codes are suggestions of a machine.' FROM reader WHERE coders = 0
UNION ALL SELECT 8, 'no-agreement', 'No coefficient of agreement could be computed (' || rows_ || ' were tried).' FROM agreed WHERE rows_ > 0 AND computed = 0
UNION ALL SELECT 9, 'suggested', 'Of ' || all_ || ' coded passages ' || (all_ - seen) || ' were suggested by a machine and not looked at by a person.' FROM passage WHERE all_ > seen
UNION ALL SELECT 10, 'unread', unread || ' of ' || all_ || ' documents have no text here and could not be read.' FROM document WHERE unread > 0
UNION ALL SELECT 11, 'small-corpus', 'The corpus has ' || all_ || ' documents of ' || issuers || ' organizations. They were collected, not sampled: shares of passages are no shares of what is said in the world.' FROM document, who WHERE all_ > 0
UNION ALL SELECT 12, 'no-study', 'No study has results in this workspace.' FROM trial WHERE conditions = 0
UNION ALL SELECT 13, 'no-corpus', 'There are no documents in this workspace.' FROM document WHERE all_ = 0
ORDER BY place
