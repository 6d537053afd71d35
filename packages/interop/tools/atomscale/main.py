import os
from concurrent.futures import ThreadPoolExecutor

import pandas
from atomscale import Client

WAFER = os.environ["WAFER"]

client = Client(mute_bars=True)
samples = client.list_physical_samples().set_index("Physical Sample Name")
assert {"GaAs-003", "STO-Si-300-07"} <= set(samples.index)
assert samples.loc["GaAs-003", "Target Material"] == {"substrate": None, "sample_name": "GaAs"}
assert samples.loc["STO-Si-300-07", "Target Material"] == {"substrate": "Si", "sample_name": "SrTiO3"}
assert {"Sample Notes", "Sample Notes Last Updated"} <= set(samples.columns)

# Both wafers, and every time in one form: a mix would silently become NaT.
for name, least in (("GaAs-003", 1), ("STO-Si-300-07", 49)):
    annotations = client.get_spatial_annotations(samples.loc[name, "Physical Sample ID"])
    assert len(annotations) >= least
    assert str(annotations["last_updated"].dtype).startswith("datetime64") and annotations["last_updated"].notna().all()

# Filters and boxes.
line = client.get_spatial_annotations(WAFER, property_name="sr_ti_ratio", char_source_type="xps")
assert len(line) > 5 and line["coord_x"].is_monotonic_increasing and (line["coord_y"] == 0).all()
half = client.get_spatial_annotations(WAFER, property_name="sr_ti_ratio", x_range=(0.0, 150.0), y_range=(-1.0, 1.0))
assert len(half) == (line["coord_x"] >= 0).sum()
assert client.get_spatial_annotations(WAFER, property_name="nothing").empty
assert pandas.api.types.is_float_dtype(line["property_value"])

# A name that eight threads resolve at the same time is one sample.
with ThreadPoolExecutor(8) as pool:
    for round in range(10):
        found = set(pool.map(lambda _: client._resolve_physical_sample(f"resolved-{round}"), range(8)))
        assert len(found) == 1, found
assert client._resolve_physical_sample("RESOLVED-0")[1] == "resolved-0"
names = client.list_physical_samples()["Physical Sample Name"]
assert not names.duplicated().any()
print("listed, filtered, boxed, resolved or created")
