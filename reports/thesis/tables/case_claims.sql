-- The most specific claims of the companies.
SELECT
  claim, issuer, year, quotation, status, specificity, answers,
  coalesce(nullif(page_label, ''), page::VARCHAR) AS page,
  document
FROM claims
WHERE voice = 'own'
ORDER BY specificity DESC, answers DESC, issuer, claim
LIMIT 25
