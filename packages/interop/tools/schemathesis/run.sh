# Schemathesis 4.32.5: all checks, all phases
python3 -m venv env
env/bin/pip install --quiet 'schemathesis==4.32.5'
env/bin/st --config-file schemathesis.toml run "$BASE_URL/openapi.json" --header "X-API-KEY: $KEY" \
  --phases examples,coverage,fuzzing,stateful --checks all --max-examples "${EXAMPLES:-50}" --seed 1 --no-color | tee output.txt
echo "no failure: $(grep -A1 '^Test cases' output.txt | tail -1 | xargs)"
