package interop;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.openapitools.client.ApiClient;
import org.openapitools.client.ApiException;
import org.openapitools.client.api.AnnotationsApi;
import org.openapitools.client.model.Annotation;
import org.openapitools.client.model.AnnotationBulkCreate;
import org.openapitools.client.model.AnnotationCreate;
import org.openapitools.client.model.AnnotationUpdate;

public class Main {
  static void expect(boolean holds, Object what) {
    if (!holds) throw new AssertionError(String.valueOf(what));
  }

  public static void main(String[] arguments) throws Exception {
    ApiClient client = new ApiClient();
    client.updateBaseUri(System.getenv("BASE_URL"));
    client.setRequestInterceptor(request -> request.header("X-API-KEY", System.getenv("KEY")));
    AnnotationsApi api = new AnnotationsApi(client);
    UUID sample = UUID.fromString(System.getenv("SAMPLE"));
    String name = System.getenv("PROPERTY");
    Map<String, Object> metadata = Map.of("nested", Map.of("list", List.of(1, "é")));

    AnnotationCreate one = new AnnotationCreate().propertyName(name).propertyValue(25.1).coordX(1.5).coordY(2.0);
    one.setMetadata(metadata);
    Annotation created = api.createSampleAnnotation(sample, one, null);
    expect(created.getPropertyValue() == 25.1 && created.getCoordX() == 1.5 && created.getCoordZ() == null, created);
    expect(metadata.equals(created.getAnnotationMetadata()), created);

    AnnotationBulkCreate body = new AnnotationBulkCreate();
    IntStream.range(0, 3)
        .forEach(value -> body.addAnnotationsItem(new AnnotationCreate().propertyName(name).propertyValue((double) value)));
    List<Annotation> bulk = api.bulkCreateSampleAnnotations(sample, body, null);
    expect(bulk.size() == 3 && bulk.get(2).getPropertyValue() == 2, bulk);

    AnnotationUpdate change = new AnnotationUpdate().propertyValue(26.0).coordY(null);
    Annotation updated = api.updateSampleAnnotation(sample, created.getId(), change, null);
    expect(updated.getPropertyValue() == 26 && updated.getCoordX() == 1.5 && updated.getCoordY() == null, updated);

    List<Annotation> listed =
        api.listSampleAnnotations(
            sample, name, null, null, null, null, null, null, null, null, null, null, null, null);
    expect(listed.size() == 4 && listed.get(0).getPropertyValue() == 26, listed);

    try {
      api.getSampleAnnotation(sample, UUID.randomUUID(), null);
      throw new AssertionError("a missing annotation was returned");
    } catch (ApiException refused) {
      expect(refused.getCode() == 404, refused);
    }
    System.out.println("created, bulk created, updated, listed, 404");
  }
}
