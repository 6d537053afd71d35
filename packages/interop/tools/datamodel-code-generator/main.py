import os

import httpx
import models
from pydantic import TypeAdapter, ValidationError

NAME = os.environ["PROPERTY"]
METADATA = {"nested": {"list": [1, None, "é"]}}
LIST = TypeAdapter(list[models.Annotation])

http = httpx.Client(
    base_url=f"{os.environ['BASE_URL']}/physical_samples/{os.environ['SAMPLE']}/annotations",
    headers={"X-API-KEY": os.environ["KEY"]},
)


def send(method, path, body=None, **options):
    json = None if body is None else body.model_dump(mode="json", exclude_unset=True)
    response = http.request(method, path, json=json, **options)
    response.raise_for_status()
    return response.content


one = models.AnnotationCreate(property_name=NAME, property_value=25.1, coord_x=1.5, coord_y=2.0, metadata=METADATA)
created = models.Annotation.model_validate_json(send("POST", "/", one))
assert (created.property_value, created.coord_x, created.coord_z) == (25.1, 1.5, None)
assert created.annotation_metadata.model_dump(mode="json") == METADATA

items = [models.AnnotationCreate(property_name=NAME, property_value=n) for n in range(3)]
bulk = LIST.validate_json(send("POST", "/bulk", models.AnnotationBulkCreate(annotations=items)))
assert [item.property_value for item in bulk] == [0, 1, 2]

change = models.AnnotationUpdate(property_value=26.0, coord_y=None)
updated = models.Annotation.model_validate_json(send("PATCH", f"/{getattr(created.id, 'root', created.id)}", change))
assert (updated.property_value, updated.coord_x, updated.coord_y) == (26.0, 1.5, None)

listed = LIST.validate_json(send("GET", "/", params={"property_name": NAME}))
assert [item.property_value for item in listed] == [26.0, 0, 1, 2]

# The models refuse what the server refuses.
for wrong in ({"property_name": "", "property_value": 1}, {"property_name": "a", "property_value": 1, "coord_X": 1}):
    try:
        models.AnnotationCreate(**wrong)
    except ValidationError:
        continue
    raise AssertionError(wrong)
print("created, bulk created, updated, listed, refused")
