# The document's patterns in ECMAScript, Python, Go, Java and Rust: whether each means the same
node cases.mjs > cases.tsv
node main.mjs < cases.tsv > node.txt
python3 main.py < cases.tsv > python.txt
go run main.go < cases.tsv > go.txt
java Main.java < cases.tsv > java.txt
cargo run --quiet < cases.tsv > rust.txt
for other in python go java rust; do cmp node.txt "$other.txt"; done
grep -q 1 node.txt && grep -q 0 node.txt
echo "$(cut -f1 cases.tsv | sort -u | wc -l) patterns, $(wc -l < cases.tsv) texts: one verdict each"
