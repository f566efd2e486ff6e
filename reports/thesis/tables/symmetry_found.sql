-- Codes that humans and nonhumans get differently often.
SELECT code, sentence, difference, difference_low, difference_high
FROM symmetry
WHERE basis = 'all' AND difference_low * difference_high > 0
ORDER BY abs(difference) DESC, code
