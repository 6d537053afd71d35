import json
from urllib.request import Request, urlopen

url = "http://127.0.0.1:4010/physical_samples/"
headers = {"X-API-KEY": "any-key"}
with urlopen(Request(url, headers=headers)) as response:
    print(json.load(response))
