import re
import sys

for line in sys.stdin.buffer.read().decode().split("\n")[:-1]:
    pattern, text = line.split("\t")
    print(int(re.search(pattern, text) is not None))
