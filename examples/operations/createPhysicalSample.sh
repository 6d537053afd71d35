curl 'http://127.0.0.1:4010/physical_samples/' \
  -H 'X-API-KEY: any-key' \
  -H 'Content-Type: application/json' \
  -d '{"name": "GaAs-004"}'
