import os
from uuid import UUID

from generated.api.annotations import (
    bulk_create_sample_annotations,
    create_sample_annotation,
    list_sample_annotations,
    update_sample_annotation,
)
from generated.client import AuthenticatedClient
from generated.models.annotation_bulk_create import AnnotationBulkCreate
from generated.models.annotation_create import AnnotationCreate
from generated.models.annotation_update import AnnotationUpdate
from generated.models.metadata_type_0 import MetadataType0

NAME = os.environ["PROPERTY"]
METADATA = {"nested": {"list": [1, None, "é"]}}

client = AuthenticatedClient(
    base_url=os.environ["BASE_URL"], token=os.environ["KEY"], prefix="", auth_header_name="X-API-KEY"
)
sample = UUID(os.environ["SAMPLE"])

created = create_sample_annotation.sync(
    sample,
    client=client,
    body=AnnotationCreate(
        property_name=NAME, property_value=25.1, coord_x=1.5, coord_y=2.0, metadata=MetadataType0.from_dict(METADATA)
    ),
)
assert created.property_value == 25.1 and created.coord_x == 1.5 and created.coord_z is None
assert created.annotation_metadata.to_dict() == METADATA

bulk = bulk_create_sample_annotations.sync(
    sample,
    client=client,
    body=AnnotationBulkCreate(annotations=[AnnotationCreate(property_name=NAME, property_value=n) for n in range(3)]),
)
assert [one.property_value for one in bulk] == [0, 1, 2]

updated = update_sample_annotation.sync(
    sample, created.id, client=client, body=AnnotationUpdate(property_value=26.0, coord_y=None)
)
assert (updated.property_value, updated.coord_x, updated.coord_y) == (26.0, 1.5, None)

listed = list_sample_annotations.sync(sample, client=client, property_name=NAME)
assert [one.property_value for one in listed] == [26.0, 0, 1, 2]
print("created, bulk created, updated, listed")
