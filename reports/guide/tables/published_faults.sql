-- Published figures that do not follow from their own inputs, or that a later publication corrects.
SELECT
  figure,
  concat_ws(', ', split_part(authors, ',', 1) || ' ' || year, place) AS place,
  concat_ws(', ', quantity, subject) AS what,
  concat_ws(' ', printed, unit) AS printed,
  recomputed,
  flag, reason,
  checked
FROM recomputed
WHERE flag IS NOT NULL
ORDER BY figure
