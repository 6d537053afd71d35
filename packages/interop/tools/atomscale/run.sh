# atomscale 0.21.10 (the vendor's Python client, with pandas)
python3 -m venv env
env/bin/pip install --quiet 'atomscale==0.21.10'
AS_API_ENDPOINT="$BASE_URL/" AS_API_KEY="$KEY" env/bin/python main.py
