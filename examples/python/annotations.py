"""Plain HTTP with nothing but the standard library: creates annotations, and lists them page by page.

    python3 annotations.py SAMPLE_ID

The server is in WAFERMARK_BASE_URL, and the key in WAFERMARK_API_KEY.
"""

import json
import os
import re
import sys
import urllib.error
import urllib.parse
import urllib.request
import uuid

BASE_URL = os.environ.get("WAFERMARK_BASE_URL", "http://127.0.0.1:4010")
API_KEY = os.environ["WAFERMARK_API_KEY"]


def send(method, url, body=None):
    """Sends one request; returns the JSON of the answer, and its headers."""
    headers = {"X-API-KEY": API_KEY, "Accept": "application/json"}
    if body is not None:
        headers["Content-Type"] = "application/json"
    if method == "POST":
        # Sent again with the same key, the server answers what it answered before, and stores nothing twice.
        headers["Idempotency-Key"] = str(uuid.uuid4())
    data = None if body is None else json.dumps(body).encode()
    request = urllib.request.Request(url, data=data, headers=headers, method=method)
    try:
        with urllib.request.urlopen(request, timeout=60) as response:
            return json.load(response), response.headers
    except urllib.error.HTTPError as error:
        # A problem (RFC 9457); with status 422, its "errors" say where the faults are.
        raise SystemExit(f"{method} {url}: {error.code} {error.read().decode()}") from error


def annotations_url(sample, path="", **query):
    url = f"{BASE_URL}/physical_samples/{urllib.parse.quote(sample, safe='')}/annotations/{path}"
    return f"{url}?{urllib.parse.urlencode(query)}" if query else url


def create(sample, annotation):
    return send("POST", annotations_url(sample), annotation)[0]


def bulk_create(sample, annotations):
    """All of them are stored, or none."""
    return send("POST", annotations_url(sample, "bulk"), {"annotations": annotations})[0]


def list_pages(sample, limit, **query):
    """Yields page after page, as long as the Link header leads to another one."""
    url = annotations_url(sample, limit=limit, **query)
    while url is not None:
        page, headers = send("GET", url)
        yield page
        link = re.match(r'<([^>]+)>; rel="next"$', headers.get("Link", ""))
        # The link is relative to the page that it came with.
        url = urllib.parse.urljoin(url, link[1]) if link else None


def thickness(x, y, nm):
    return {
        "property_name": "thickness",
        "property_value": nm,
        "property_unit": "nm",
        "coord_units": "mm",
        "coord_x": x,
        "coord_y": y,
    }


def main():
    if len(sys.argv) != 2:
        raise SystemExit("Usage: python3 annotations.py SAMPLE_ID")
    sample = sys.argv[1]
    print("created", create(sample, thickness(0, 0, 25))["id"])
    line = bulk_create(sample, [thickness(x, 0, 25 - abs(x) / 80) for x in range(-90, 91, 20)])
    print("created", len(line), "more")
    for page in list_pages(sample, limit=4, property_name="thickness"):
        print("page:", *(annotation["property_value"] for annotation in page))


if __name__ == "__main__":
    main()
