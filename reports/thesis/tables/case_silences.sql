-- Claims that nobody answers, and how hard an answer was looked for.
SELECT claim, issuer, quotation, specificity, queries, read AS looked_at, reason
FROM silences
ORDER BY specificity DESC, issuer, claim
LIMIT 20
