# OpenAPI Generator 7.17.0 (Rust, reqwest)
mvn --quiet dependency:copy -Dartifact=org.openapitools:openapi-generator-cli:7.17.0 -DoutputDirectory=.
java -jar openapi-generator-cli-7.17.0.jar generate --input-spec "$DOCUMENT" --generator-name rust --output generated
cargo run --quiet
