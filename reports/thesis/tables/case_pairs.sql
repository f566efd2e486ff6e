-- The best answers, people's judgments first, then those that take a side. Older texts are no answers.
SELECT pair, voice, claim_speaker, claim_issuer, claim_quotation, answer_issuer, answer_quotation, label, status, comparison, reason
FROM pairs
WHERE status IS DISTINCT FROM 'rejected' AND timing IS DISTINCT FROM 'earlier'
ORDER BY (status = 'confirmed') DESC, (label = 'mentions'), rank, score DESC, pair
LIMIT 25
