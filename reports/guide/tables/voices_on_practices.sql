-- The passages behind who asks for a practice, who resists it, and which regulation touches it.
SELECT
  topic || '/' || role || '/' || passage AS id,
  topic, role,
  coalesce(actor, issuer) AS who,
  actor_type,
  sign,
  status,
  quotation,
  document, page, passage
FROM stakes
ORDER BY topic, role, passage
