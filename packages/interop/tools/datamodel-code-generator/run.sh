# datamodel-code-generator 0.89.0 (Python, pydantic 2), with httpx
python3 -m venv env
env/bin/pip install --quiet 'datamodel-code-generator==0.89.0' 'pydantic==2.14.4' 'httpx==0.28.1'
env/bin/datamodel-codegen --input "$DOCUMENT" --input-file-type openapi --output models.py \
  --output-model-type pydantic_v2.BaseModel --target-python-version 3.11
env/bin/python main.py
