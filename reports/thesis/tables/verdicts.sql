-- How the tests of claims ended.
SELECT verdict, count(*) AS parts, count(DISTINCT claim) AS claims, string_agg(DISTINCT source, '; ' ORDER BY source) AS sources
FROM report.claims_tested
GROUP BY verdict
ORDER BY parts DESC, verdict
