curl 'http://127.0.0.1:4010/physical_samples/a1b2c3d4-5678-90ab-cdef-1234567890ab/annotations/d4c3b2a1-8765-ba09-fedc-0987654321ba' \
  -H 'X-API-KEY: any-key'
