-- What this workspace holds. Every row is always there, so that prose can quote it.
SELECT 1 AS place, 'documents' AS item, 'Documents' AS what, count(*) AS count FROM sources
UNION ALL SELECT 2, 'issuers', 'Organizations that issued them', count(DISTINCT issuer) FROM sources
UNION ALL SELECT 3, 'actor-types', 'Types of organizations', count(DISTINCT actor_type) FROM sources
UNION ALL SELECT 4, 'pages', 'Pages read', coalesce(sum(pages), 0)::BIGINT FROM documents
UNION ALL SELECT 5, 'passages', 'Coded passages', count(*) FROM passages WHERE status IS DISTINCT FROM 'rejected'
UNION ALL SELECT 6, 'seen', 'of these accepted or coded by a person', count(*) FROM passages WHERE status IN ('accepted', 'coded')
UNION ALL SELECT 7, 'codes', 'Codes in use', count(DISTINCT code) FROM passages WHERE status IS DISTINCT FROM 'rejected'
UNION ALL SELECT 8, 'studies', 'Studies', count(DISTINCT study) FROM conditions
UNION ALL SELECT 9, 'conditions', 'Conditions measured', count(*) FROM conditions
UNION ALL SELECT 10, 'trials', 'Trials that ended well', coalesce(sum(trials), 0)::BIGINT FROM conditions
UNION ALL SELECT 11, 'failed', 'Trials that failed', coalesce(sum(failed), 0)::BIGINT FROM conditions
ORDER BY place
