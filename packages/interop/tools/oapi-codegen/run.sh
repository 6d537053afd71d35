# oapi-codegen 2.8.2 (Go)
go mod init interop
go get github.com/oapi-codegen/oapi-codegen/v2@v2.8.2 github.com/oapi-codegen/runtime
mkdir api
go run github.com/oapi-codegen/oapi-codegen/v2/cmd/oapi-codegen@v2.8.2 -generate types,client -package api -o api/api.go "$DOCUMENT"
go mod tidy
go run .
