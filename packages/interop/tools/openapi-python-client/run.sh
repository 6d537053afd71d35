# openapi-python-client 0.29.1 (Python, attrs and httpx)
python3 -m venv env
env/bin/pip install --quiet 'openapi-python-client==0.29.1' 'httpx==0.28.1'
env/bin/openapi-python-client generate --path "$DOCUMENT" --output-path generated --meta none
# It leaves out operations that it cannot read, and says so in a warning only.
test "$(ls generated/api/*/*.py | grep -vc __init__)" = "$OPERATIONS"
env/bin/python main.py
