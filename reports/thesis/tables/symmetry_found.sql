-- Codes that humans and nonhumans get differently often.
-- the words are set, not the marks around the name of the code
SELECT code, replace(sentence, chr(96), '') AS sentence, difference, difference_low, difference_high
FROM symmetry
WHERE basis = 'all' AND difference_low * difference_high > 0
ORDER BY abs(difference) DESC, code
