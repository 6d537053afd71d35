import json
from urllib.request import Request, urlopen

url = "http://127.0.0.1:4010/physical_samples/a1b2c3d4-5678-90ab-cdef-1234567890ab/annotations/?import_id=map-17"
headers = {"X-API-KEY": "any-key"}
has_more = True
while has_more:
    with urlopen(Request(url, headers=headers, method="DELETE")) as response:
        has_more = json.load(response)["has_more"]
print("map-17 is deleted")
