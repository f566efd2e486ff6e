-- The best answer to each claim, people's judgments first.
SELECT pair, claim_issuer, claim_quotation, answer_issuer, answer_quotation, label, status, comparison, reason
FROM pairs
WHERE status IS DISTINCT FROM 'rejected' AND label IS DISTINCT FROM 'silent'
ORDER BY (status = 'confirmed') DESC, rank, score DESC, pair
LIMIT 25
