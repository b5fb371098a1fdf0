/** Of some licence numbers those that are held by a mine which is not seen. */
export const licencesElsewhereSql = `
SELECT held.number FROM licences_held(CAST(:numbers AS text[])) AS held(number)
WHERE NOT EXISTS (SELECT FROM mine m WHERE m.licence_number = held.number) ORDER BY held.number`;
