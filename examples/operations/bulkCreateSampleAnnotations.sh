curl 'http://127.0.0.1:4010/physical_samples/a1b2c3d4-5678-90ab-cdef-1234567890ab/annotations/bulk' \
  -H 'X-API-KEY: any-key' \
  -H 'Content-Type: application/json' \
  -d '{"annotations": [{"property_name": "thickness", "property_value": 25.1, "property_unit": "nm", "coord_units": "mm", "coord_x": -10, "coord_y": 0}, {"property_name": "thickness", "property_value": 25.1, "property_unit": "nm", "coord_units": "mm", "coord_x": 10, "coord_y": 0}]}'
