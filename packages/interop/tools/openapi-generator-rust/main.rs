use std::env::var;

use openapi::apis::annotations_api::{
    bulk_create_sample_annotations, create_sample_annotation, get_sample_annotation, list_sample_annotations,
    update_sample_annotation,
};
use openapi::apis::configuration::{ApiKey, Configuration};
use openapi::apis::Error;
use openapi::models::{AnnotationBulkCreate, AnnotationCreate, AnnotationUpdate};
use serde_json::json;

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let mut configuration = Configuration::new();
    configuration.base_path = var("BASE_URL").unwrap();
    configuration.api_key = Some(ApiKey { prefix: None, key: var("KEY").unwrap() });
    let (sample, name) = (var("SAMPLE").unwrap(), var("PROPERTY").unwrap());
    let metadata = json!({ "nested": { "list": [1, null, "é"] } });

    let mut one = AnnotationCreate::new(name.clone(), 25.1);
    one.coord_x = Some(Some(1.5));
    one.coord_y = Some(Some(2.0));
    one.metadata = Some(serde_json::from_value(metadata.clone()).unwrap());
    let created = create_sample_annotation(&configuration, &sample, one, None).await.unwrap();
    assert_eq!((created.property_value, created.coord_x, created.coord_z), (25.1, Some(1.5), None));
    assert_eq!(serde_json::to_value(&created.annotation_metadata).unwrap(), metadata);

    let items = (0..3).map(|value| AnnotationCreate::new(name.clone(), f64::from(value))).collect();
    let bulk = bulk_create_sample_annotations(&configuration, &sample, AnnotationBulkCreate::new(items), None)
        .await
        .unwrap();
    assert_eq!(bulk.iter().map(|item| item.property_value).collect::<Vec<_>>(), [0.0, 1.0, 2.0]);

    let mut change = AnnotationUpdate::new();
    change.property_value = Some(26.0);
    change.coord_y = Some(None);
    let id = created.id.to_string();
    let updated = update_sample_annotation(&configuration, &sample, &id, change, None).await.unwrap();
    assert_eq!((updated.property_value, updated.coord_x, updated.coord_y), (26.0, Some(1.5), None));

    let listed = list_sample_annotations(
        &configuration, &sample, Some(&name), None, None, None, None, None, None, None, None, None, None, None, None,
    )
    .await
    .unwrap();
    assert_eq!(listed.iter().map(|item| item.property_value).collect::<Vec<_>>(), [26.0, 0.0, 1.0, 2.0]);

    match get_sample_annotation(&configuration, &sample, &uuid::Uuid::new_v4().to_string(), None).await {
        Err(Error::ResponseError(response)) => assert_eq!(response.status.as_u16(), 404),
        other => panic!("{other:?}"),
    }
    println!("created, bulk created, updated, listed, 404");
}
