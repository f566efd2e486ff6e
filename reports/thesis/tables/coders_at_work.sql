-- Who read how much.
SELECT
  coder,
  count(DISTINCT document) AS documents,
  sum(statements)::BIGINT AS statements,
  sum(rejected)::BIGINT AS rejected
FROM coders
GROUP BY coder
ORDER BY coder
