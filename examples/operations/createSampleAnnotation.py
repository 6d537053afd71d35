import json
from urllib.request import Request, urlopen

url = "http://127.0.0.1:4010/physical_samples/a1b2c3d4-5678-90ab-cdef-1234567890ab/annotations/"
headers = {"X-API-KEY": "any-key", "Content-Type": "application/json"}
body = {"property_name": "thickness", "property_value": 25.1, "property_unit": "nm", "coord_units": "mm", "coord_x": 1.5, "coord_y": 2.0}
with urlopen(Request(url, data=json.dumps(body).encode(), headers=headers)) as response:
    print(json.load(response))
