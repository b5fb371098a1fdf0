-- Which of these licence numbers some mine holds, wherever it lies: a licence number is one mine's in the whole country, so that who
-- enters one that is held elsewhere has to be told that it is, and nothing else of that mine.
CREATE FUNCTION licences_held(numbers text[]) RETURNS SETOF text
LANGUAGE sql STABLE SET kuangjie.scope = '{"regions": [""], "holders": ["*"], "classes": ["public", "internal", "restricted"]}' AS $$
  SELECT m.licence_number FROM mine m WHERE m.licence_number = ANY (numbers)
$$;
