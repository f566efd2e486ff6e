-- Claims that nobody answers, and how hard an answer was looked for.
SELECT
  claim, issuer, quotation, specificity, terms, queries, read AS looked_at, documents, later_documents, compared, best_likeness,
  threshold, best_anchor, reason
FROM silences
WHERE voice = 'own'
ORDER BY specificity DESC, issuer, claim
LIMIT 20
