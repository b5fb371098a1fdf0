/** Restricted layers as they may be seen, by name. */
export const restrictedLayersSql = `SELECT name FROM zone_layer WHERE access_class = 'restricted' ORDER BY name`;

/** The layers that zones are of, each with whether it is restricted. */
export const layersOfZonesSql = `
SELECT z.id, l.name, l.access_class = 'restricted' AS restricted
FROM zone z JOIN zone_layer l ON l.id = z.layer_id
WHERE z.id = ANY(CAST(:ids AS uuid[]))`;
