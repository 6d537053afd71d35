# ogen 1.24.0 (Go)
go mod init interop
go get github.com/ogen-go/ogen@v1.24.0
go run github.com/ogen-go/ogen/cmd/ogen@v1.24.0 --target api --package api --clean "$DOCUMENT"
go mod tidy
go run .
