import json
from urllib.request import Request, urlopen

url = "http://127.0.0.1:4010/physical_samples/a1b2c3d4-5678-90ab-cdef-1234567890ab/annotations/bulk"
headers = {"X-API-KEY": "any-key", "Content-Type": "application/json"}
thickness = {"property_name": "thickness", "property_value": 25.1, "property_unit": "nm", "coord_units": "mm"}
body = {"annotations": [{**thickness, "coord_x": x, "coord_y": 0} for x in (-10, 10)]}
with urlopen(Request(url, data=json.dumps(body).encode(), headers=headers)) as response:
    print(json.load(response))
