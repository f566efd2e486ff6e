-- The ten best answers to each issuer of the cases, or to each issuer where there is no case: people's judgments first, then those
-- that take a side. Older texts are no answers; those that people found to belong stand last.
SELECT
  pair, voice, claim_speaker, claim_issuer,
  CASE voice WHEN 'reported' THEN claim_issuer || ', as ' || claim_speaker || ' tells' ELSE claim_issuer END AS who, claim_quotation, answer_issuer, answer_quotation, label, status,
  CASE timing WHEN 'earlier' THEN 'before' ELSE 'after' END AS told,
  comparison, reason
FROM pairs
WHERE status IS DISTINCT FROM 'rejected'
  AND (timing IS DISTINCT FROM 'earlier' OR status = 'confirmed')
  AND (claim_issuer IN (SELECT issuer FROM case_matrix) OR NOT EXISTS (SELECT 1 FROM case_matrix))
QUALIFY row_number() OVER (
  PARTITION BY claim_issuer
  ORDER BY (timing IS NOT DISTINCT FROM 'earlier'), (status = 'confirmed') DESC, (label = 'mentions'), rank, score DESC, pair) <= 10
ORDER BY claim_issuer, (told = 'before'), (status = 'confirmed') DESC, (label = 'mentions'), rank, score DESC, pair
