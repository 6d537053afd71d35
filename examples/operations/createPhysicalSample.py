import json
from urllib.request import Request, urlopen

url = "http://127.0.0.1:4010/physical_samples/"
headers = {"X-API-KEY": "any-key", "Content-Type": "application/json"}
body = {"name": "GaAs-004"}
with urlopen(Request(url, data=json.dumps(body).encode(), headers=headers)) as response:
    print(json.load(response))
