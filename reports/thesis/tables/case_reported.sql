-- Claims that others make in the place of the issuers of the cases.
SELECT
  claim, speaker, issuer, year, quotation, specificity, answers,
  coalesce(nullif(page_label, ''), page::VARCHAR) AS page,
  document
FROM claims
WHERE voice = 'reported' AND issuer IN (SELECT issuer FROM case_matrix)
ORDER BY issuer, specificity DESC, answers DESC, claim
LIMIT 25
