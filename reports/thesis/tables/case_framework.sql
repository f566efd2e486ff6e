-- Issuers and concepts of the case studies.
SELECT
  "case" || '/' || issuer || '/' || voice || '/' || concept AS id,
  "case" AS case_id, issuer, voice, concept, claims, specificity, supports, contests, qualifies, mentions, silences,
  speakers, claim_quotation, answer_quotation
FROM case_matrix
WHERE claims > 0
ORDER BY case_id, issuer, voice, claims DESC, concept
