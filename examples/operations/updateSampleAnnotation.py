import json
from urllib.request import Request, urlopen

url = "http://127.0.0.1:4010/physical_samples/a1b2c3d4-5678-90ab-cdef-1234567890ab/annotations/d4c3b2a1-8765-ba09-fedc-0987654321ba"
headers = {"X-API-KEY": "any-key", "Content-Type": "application/json"}
body = {"property_value": 26.0}
with urlopen(Request(url, data=json.dumps(body).encode(), headers=headers, method="PATCH")) as response:
    print(json.load(response))
