# OpenAPI Generator 7.17.0 (Java, native HTTP client)
mvn --quiet dependency:copy -Dartifact=org.openapitools:openapi-generator-cli:7.17.0 -DoutputDirectory=.
java -jar openapi-generator-cli-7.17.0.jar generate --input-spec "$DOCUMENT" --generator-name java --library native --output generated
mkdir -p generated/src/main/java/interop
cp Main.java generated/src/main/java/interop/
cd generated
mvn --quiet compile dependency:copy-dependencies -DincludeScope=runtime
java -cp 'target/classes:target/dependency/*' interop.Main
