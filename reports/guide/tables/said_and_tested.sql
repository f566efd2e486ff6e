-- What the corpus says that a technique saves or costs, beside the test of such claims.
SELECT
  passage || '/' || topic || '/' || claim || '/' || coalesce(part, '') AS id,
  issuer, sentence, page,
  stated, negations,
  topic, claim, part,
  measured, low, high, unit, tier,
  verdict, link, passage, document
FROM said
ORDER BY document, "start", passage, topic, claim, part
