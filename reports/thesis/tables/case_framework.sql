-- Issuers and concepts of the case studies.
SELECT
  "case" || '/' || issuer || '/' || concept AS id,
  "case" AS case_id, issuer, concept, claims, specificity, supports, contests, qualifies, silences,
  claim_quotation, answer_quotation
FROM case_matrix
WHERE claims > 0
ORDER BY case_id, issuer, claims DESC, concept
